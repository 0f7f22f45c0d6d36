import System

extension Failure {
  /// What an error of the system is to whoever named the file.
  init(_ error: SystemError) {
    switch error {
    case .refused(_, let path, let code):
      self.init("\(path) cannot be read (\(SystemError.reason(code))).")
    case .notRegular(let path):
      self.init("\(path) cannot be read: it is a folder, a pipe or a device. Name a file.")
    case .tooLarge(let path, let maximum): self.init("\(path) is larger than \(maximum) bytes.")
    case .notOurs(let path): self.init("\(path) belongs to another account.")
    case .openToOthers(let path): self.init("Others can use \(path). Run: chmod go-rwx \(path)")
    }
  }

  /// Does something with files; what fails, fails with a sentence.
  static func telling<Value>(
    _ work: () throws(SystemError) -> Value
  ) throws(Failure) -> Value {
    do throws(SystemError) { return try work() } catch { throw Failure(error) }
  }
}
