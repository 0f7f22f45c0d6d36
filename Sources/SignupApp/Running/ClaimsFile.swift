import ProfileModel
import ProfileService
import System

/// A provider's answer that was kept in a file.
struct ClaimsFile: ClaimsSource {
  let path: String

  func claims(
    of persona: String, at provider: Provider
  ) throws(ConnectionError) -> JSONObject {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try WholeFile.bytes(of: path, atMost: ConnectionError.maximumBytesOfClaims)
    } catch .refused(_, _, let code) {
      throw .unreadable(path: path, errno: code)
    } catch {
      throw .notClaims(path: path)
    }
    guard let claims = (try? JSONValue(parsing: bytes))?.object else {
      throw .notClaims(path: path)
    }
    return claims
  }
}
