import Glibc
import ProfileService
import System

extension StoreError {
  /// What an error of the system is to whoever asked the store.
  init(_ error: SystemError) {
    self = .unreachable(Hindrance(Self.cause(of: error), at: error.path))
  }

  private static func cause(of error: SystemError) -> Cause {
    switch error {
    case .refused(_, _, ENOSPC), .refused(_, _, EDQUOT): .full
    case .refused("open", _, ENOENT), .refused("rename", _, ENOENT): .gone
    case .refused(_, _, ENOTDIR): .noFolder
    case .refused(let operation, _, let code): .refused(operation: operation, code: code)
    case .notRegular, .tooLarge: .noFile
    case .notOurs: .notOurs
    case .openToOthers: .openToOthers
    }
  }

  /// A system call of the store that has just failed.
  static func failed(_ operation: String, _ path: String) -> StoreError {
    StoreError(.failed(operation, path))
  }
}

/// Does something with files; what fails, fails as the store does.
func storing<Result>(
  _ body: () throws(SystemError) -> Result
) throws(StoreError) -> Result {
  do throws(SystemError) { return try body() } catch { throw StoreError(error) }
}
