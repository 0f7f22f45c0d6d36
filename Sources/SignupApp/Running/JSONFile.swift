import ProfileModel
import System
import Wording

/// A JSON file that the command line names.
struct JSONFile {
  let path: String

  init(_ path: String) { self.path = path }

  /// - Throws: where the file cannot be read, is larger than 16 MiB, or is no JSON.
  func value() throws(Failure) -> JSONValue {
    let bytes = try Failure.telling { () throws(SystemError) in
      try WholeFile.bytes(of: path, atMost: 16 << 20)
    }
    do throws(JSONFault) { return try JSONValue(parsing: bytes) } catch {
      throw Failure(Sentences.noJSON(path, error))
    }
  }
}
