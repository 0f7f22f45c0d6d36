import Glibc
import System

/// Asks over HTTP and HTTPS by the program `curl`, so that nothing is linked for it, and a login
/// that asks nobody starts nothing.
package struct Curl: Sendable {
  let path: String?
  private let variables: [String: String]

  /// - Parameters:
  ///   - path: where it is; `nil` where there is none.
  ///   - authorities: a file of certificates to trust in place of the machine's own.
  package init(path: String?, authorities: String? = nil) {
    self.path = path
    variables = authorities.map { [Self.authorities: $0] } ?? [:]
  }

  /// The one that the machine has. `CURL_CA_BUNDLE` says whom it trusts.
  package static var installed: Curl {
    let paths = ChildProcess.searchPath.map { "\($0)/curl" }
    return Curl(
      path: paths.first { access($0, X_OK) == 0 },
      authorities: getenv(authorities).map { String(cString: $0) })
  }

  private static let authorities = "CURL_CA_BUNDLE"

  /// Asks and waits.
  ///
  /// - Parameters:
  ///   - limit: how long the body of the answer may be, in bytes.
  ///   - deadline: until when to wait.
  /// - Throws: `noCurl`, `badRequest`, and what `RuleFailure.init(curlStatus:atMost:)` makes of an
  ///   exit status.
  func response(
    to request: HTTPRequest, atMost limit: Int, until deadline: Deadline
  ) throws(RuleFailure) -> HTTPResponse {
    guard let path else { throw .noCurl }
    guard let configuration = CurlConfiguration(request, atMost: limit, until: deadline) else {
      throw .badRequest
    }
    let output: [UInt8]
    do throws(ProcessFailure) {
      // Without -q, a file in the home folder could say more.
      output = try ChildProcess(path, ["-q", "--config", "-"], variables: variables).output(
        given: Array(configuration.text.utf8), atMost: limit + CurlAnswer.maximumBesidesBody,
        until: deadline)
    } catch {
      throw RuleFailure(curl: error, atMost: limit)
    }
    guard let answer = CurlAnswer(output) else { throw .badOutput }
    guard answer.response.body.count <= limit else { throw .outputTooLarge(maximumBytes: limit) }
    return answer.response
  }
}

extension RuleFailure {
  /// - Parameter limit: how long the body of the answer may be, in bytes.
  init(curl failure: ProcessFailure, atMost limit: Int) {
    switch failure {
    case .exited(let status): self.init(curlStatus: status, atMost: limit)
    case .outputTooLarge: self = .outputTooLarge(maximumBytes: limit)
    case .notStarted, .timedOut, .killed: self.init(failure)
    }
  }

  /// What an exit status means (curl(1), EXIT CODES).
  init(curlStatus status: Int32, atMost limit: Int) {
    self =
      switch status {
      case 3: .badAddress
      case 6: .unknownHost
      case 7: .noAnswer
      case 28: .timedOut
      case 35: .noTLS
      case 60: .untrustedCertificate
      case 63: .outputTooLarge(maximumBytes: limit)
      case 77: .noAuthorities
      // No HTTP, broken off, badly coded; or a line of the head without end, for which older
      // versions find no memory (27) and newer ones have a status of its own (100).
      case 1, 8, 18, 27, 52, 55, 56, 61, 100: .badOutput
      default: .curlFailed(status: status)
      }
  }
}
