import ProfileModel
import ProfileService
import Screens

/// The passwords that a script leaves to the seed.
extension Rehearsal {
  /// What is typed for an answer.
  func value(of answer: ScriptedAnswer) -> JSONValue {
    switch answer {
    case .value(let value): value
    case .generated(let kind): .string(password(kind))
    }
  }

  func password(_ kind: GeneratedPassword) -> String {
    switch kind {
    case .own: made(for: 1)
    case .other: made(for: 2)
    case .weak: String(made(for: 3).prefix(4))
    }
  }

  /// Digits that the seed makes, other ones for each number.
  private func made(for number: UInt64) -> String {
    let bytes = SeededNumbers(seed: script.seed ^ (number << 32)).bytes.make(count: 32)
    let length = max(20, flow.password.minimumLength)
    return String(Hexadecimal.text(of: bytes).prefix(length))
  }
}
