import LoginRules
import ProfileModel
import System
import Wording

/// The file in which rules that failed are noted: when, which, and why. It has no attribute's value
/// in it, no email and no key.
struct RuleLog: Sendable {
  private let file: RotatedLog
  private let now: @Sendable () -> Timestamp

  init(path: String, now: @escaping @Sendable () -> Timestamp) {
    file = RotatedLog(path, maximumBytes: 128 << 10)
    self.now = now
  }

  /// A log that cannot be written is no reason to keep anybody from logging in.
  func add(_ notes: [RuleNote]) {
    let time = now().text
    let lines = notes.compactMap { note -> String? in
      guard case .failed(let failure) = note.outcome else { return nil }
      return "\(time)  \(Self.name(of: note)): \(Sentences.failure(failure))\n"
    }
    guard !lines.isEmpty else { return }
    _ = try? file.append(Array(lines.joined().utf8))
  }

  /// A file's name can have anything in it, a line end too.
  private static func name(of note: RuleNote) -> String {
    String(note.rule.map { $0.isNewline ? " " : $0 }).printable
  }
}
