import Glibc
import Rehearsal
import System
import Wording

/// The file that a session is written to, as a script.
struct RecordingFile {
  private let path: String

  /// Takes the name, so that whoever cannot write there learns it before they have done anything.
  ///
  /// - Parameter script: what the file has in it until the session ends.
  /// - Throws: where there is such a file already, or none can be made.
  init(_ path: String, _ script: Script) throws(Failure) {
    self.path = path
    do throws(SystemError) { try WholeFile.create(Self.bytes(of: script), at: path) } catch {
      if case .refused(_, _, EEXIST) = error { throw Failure(Sentences.recordingExists(path)) }
      // A full disk leaves a file with half a script.
      remove()
      throw Self.failure(error, path)
    }
  }

  func write(_ script: Script) throws(Failure) {
    do throws(SystemError) { try WholeFile.write(Self.bytes(of: script), to: path) } catch {
      throw Self.failure(error, path)
    }
  }

  /// Leaves no file behind, since there was no session.
  func remove() { _ = try? WholeFile.remove(path) }

  private static func bytes(of script: Script) -> [UInt8] { Array(script.text.utf8) }

  private static func failure(_ error: SystemError, _ path: String) -> Failure {
    guard case .refused(_, _, let code) = error else { return Failure(error) }
    return Failure(Sentences.unwritable(path, SystemError.reason(code)))
  }
}
