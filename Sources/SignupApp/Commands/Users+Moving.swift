import ProfileModel
import ProfileService
import System
import Wording

/// Export and import.
extension Users {
  /// Prints one person, or everybody.
  func export(_ who: String?) throws(Failure) -> Failure.Status {
    if let who {
      let id = try id(of: who)
      let line = try invocation.calling { () throws(ServiceError) in
        try api.export(id, token: token)
      }
      invocation.console.printJSON(line)
      return .done
    }
    var hasFailed = false
    try invocation.calling { () throws(ServiceError) in
      try api.exportAll(token: token) { result in
        switch result {
        case .success(let line): invocation.console.printJSON(line)
        case .failure(let error):
          invocation.console.say("signup: \(Sentences.failure(error))")
          hasFailed = true
        }
      }
    }
    return hasFailed ? .left : .done
  }

  /// Reads what export wrote. A bad line is told with its number and keeps no other back.
  func importUsers(_ path: String) throws(Failure) -> Failure.Status {
    let lines = try Self.lines(of: path)
    var (imported, unchanged, refused) = (0, 0, 0)
    try invocation.calling { () throws(ServiceError) in
      try api.importUsers(from: lines, token: token) { line, outcome in
        switch outcome {
        case .imported: imported += 1
        case .unchanged: unchanged += 1
        case .refused(let error, let column):
          refused += 1
          invocation.console.say("\(path):\(line):\(column): \(Sentences.failure(inLine: error))")
        }
      }
    }
    if let error = lines.error { throw Failure(error) }
    invocation.console.say(
      Sentences.imported(imported, unchanged: unchanged, refused: refused))
    return refused == 0 ? .done : .left
  }

  /// - Parameter path: `-` for standard input, which may be anything; otherwise a file.
  private static func lines(of path: String) throws(Failure) -> FileLines {
    // So that the service sees of a line that it is too long.
    let limit = UsersAPI.maximumLineBytes + 1
    return try Failure.telling { () throws(SystemError) in
      path == "-"
        ? try .standardInput(keeping: limit) : try FileLines(of: path, keeping: limit)
    }
  }
}
