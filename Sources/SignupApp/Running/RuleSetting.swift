import Glibc
import LoginRules
import ProfileModel
import System

/// A file of the `rules` folder that has one line in it.
enum RuleSetting {
  /// - Parameters:
  ///   - path: the file.
  ///   - trust: what has to be so of it.
  ///   - failure: what is thrown where it is not, or where that is no file.
  /// - Returns: the text without white space around it; `nil` where there is no such file.
  /// - Throws: `failure`, and `notStarted` where the file cannot be read.
  static func line(
    of path: String, _ trust: Trust, otherwise failure: RuleFailure
  ) throws(RuleFailure) -> String? {
    do throws(SystemError) {
      let bytes = try WholeFile.bytes(of: path, atMost: Self.maximumBytes, trust: trust)
      return String(decoding: bytes, as: UTF8.self).trimmed
    } catch .refused(_, _, ENOENT) {
      return nil
    } catch .refused(_, _, let code) {
      throw .notStarted(errno: code)
    } catch .notRegular {
      throw .noFile
    } catch .tooLarge {
      throw .notStarted(errno: EFBIG)
    } catch {
      throw failure
    }
  }

  /// Neither a key nor an address is longer.
  private static let maximumBytes = 4096
}
