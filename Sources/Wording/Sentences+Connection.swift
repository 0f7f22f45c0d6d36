import Glibc
import ProfileModel
package import ProfileService

extension Sentences {
  /// One sentence that says what happened, and where something can be done, what. It has no claim
  /// of anybody.
  package static func failure(_ error: ConnectionError) -> String {
    switch error {
    case .unknown(let name, let known) where known.isEmpty:
      "There is no connection “\(name)”; flow.json declares none."
    case .unknown(let name, let known):
      "There is no connection “\(name)”. There are: \(known.joined(separator: ", "))."
    case .noUserID(let provider):
      "The answer of \(provider.title) does not say who the person is: it has no id."
    case .unreadable(let path, let code):
      "\(path) cannot be read (\(String(cString: strerror(code))))."
    case .notClaims(let path):
      "\(path) has no claims: it has to be a JSON object of at most"
        + " \(ConnectionError.maximumBytesOfClaims / 1024) KiB, as the provider answers it."
    }
  }
}
