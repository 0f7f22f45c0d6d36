import Synchronization
import System

@testable import LoginRules

/// A service that counts how often it is asked, and gives the same answer each time.
final class Witness: EnrichmentSource {
  private let asked = Mutex(0)
  private let response: HTTPResponse

  var count: Int { asked.withLock { $0 } }

  init(_ response: HTTPResponse = HTTPResponse(status: 404, body: [])) { self.response = response }

  func answer(
    of enrichment: Enrichment, about email: String, key: String, until deadline: Deadline
  ) throws(RuleFailure) -> HTTPResponse {
    asked.withLock { $0 += 1 }
    return response
  }
}
