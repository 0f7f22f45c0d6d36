import System
import Wording

extension Failure {
  /// What an error of the system is to whoever named the file.
  init(_ error: SystemError) {
    switch error {
    case .refused(_, let path, let code):
      self.init(Sentences.unreadable(path, SystemError.reason(code)))
    case .notRegular(let path): self.init(Sentences.notRegular(path))
    case .tooLarge(let path, let maximum):
      self.init(Sentences.tooLarge(path, maximum: maximum))
    case .notOurs(let path): self.init(Sentences.notOurs(path))
    case .openToOthers(let path): self.init(Sentences.openToOthers(path))
    }
  }

  /// Does something with files; what fails, fails with a sentence.
  static func telling<Value>(
    _ work: () throws(SystemError) -> Value
  ) throws(Failure) -> Value {
    do throws(SystemError) { return try work() } catch { throw Failure(error) }
  }
}
