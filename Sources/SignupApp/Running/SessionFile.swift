import ProfileModel
import Rehearsal
import System
import Wording

/// The person's own token, kept so that they are known when they come back: a file that only they
/// can read.
struct SessionFile: SessionKeeper {
  let path: String

  /// - Returns: the token; `nil` where there is none.
  /// - Throws: where the file cannot be read, or is not ours alone.
  func token() throws(SessionFault) -> String? {
    do throws(SystemError) {
      let bytes = try WholeFile.bytes(of: path, atMost: Self.maximumBytes, trust: .secret)
      return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self).trimmed
    } catch {
      if error.isMissing { return nil }
      throw SessionFault(Failure(error).sentences)
    }
  }

  /// A token is shorter; what is longer is none.
  private static let maximumBytes = 1024

  /// Keeps a token in place of the one before. An interruption leaves the one or the other.
  ///
  /// - Throws: where the file cannot be written.
  func write(_ token: String) throws(SessionFault) {
    do throws(SystemError) {
      _ = try Folder.openOrMake(Folder.split(path).parent)
      try WholeFile.write(Array((token + "\n").utf8), to: path)
    } catch {
      throw SessionFault([Sentences.sessionNotKept(in: path, Self.reason(error))])
    }
  }

  private static func reason(_ error: SystemError) -> String? {
    if case .refused(_, _, let code) = error { SystemError.reason(code) } else { nil }
  }

  /// Forgets the token. One that cannot be removed is dead all the same.
  func remove() { _ = try? WholeFile.remove(path) }
}
