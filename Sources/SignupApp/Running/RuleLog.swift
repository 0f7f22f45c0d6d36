import Glibc
import LoginRules
import ProfileModel
import Wording

/// The file in which rules that failed are noted: when, which, and why. It has no attribute's value
/// in it, no email and no key.
struct RuleLog: Sendable {
  let path: String
  let now: @Sendable () -> Timestamp

  /// When the file is as long it becomes the old one, in place of the one before. In bytes.
  static let maximumBytes = 128 * 1024

  /// A log that cannot be written is no reason to keep anybody from logging in.
  func add(_ notes: [RuleNote]) {
    let time = now().text
    let lines = notes.compactMap { note -> String? in
      guard case .failed(let failure) = note.outcome else { return nil }
      return "\(time)  \(Self.name(of: note)): \(Sentences.failure(failure))\n"
    }
    let bytes = Array(lines.joined().utf8)
    guard !bytes.isEmpty, let descriptor = descriptor(for: bytes.count) else { return }
    write(descriptor, bytes, bytes.count)
    close(descriptor)
  }

  /// A file's name can have anything in it, a line end too.
  private static func name(of note: RuleNote) -> String {
    String(note.rule.map { $0.isNewline ? " " : $0 }).printable
  }

  private func descriptor(for count: Int) -> Int32? {
    guard let descriptor = opened() else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, Int(status.st_size) + count > Self.maximumBytes,
      rename(path, "\(path).old") == 0
    else { return descriptor }
    close(descriptor)
    return opened()
  }

  private func opened() -> Int32? {
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let descriptor = open(path, flags, 0o600)
    return descriptor < 0 ? nil : descriptor
  }
}
