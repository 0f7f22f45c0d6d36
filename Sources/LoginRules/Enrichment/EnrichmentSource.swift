package import System

/// Where a service's answers come from: files, or HTTP.
package protocol EnrichmentSource: Sendable {
  /// Blocks until there is an answer, and not beyond the deadline.
  ///
  /// - Returns: the answer, a success or not.
  /// - Throws: where there is none.
  func answer(
    of enrichment: Enrichment, about email: String, key: String, until deadline: Deadline
  ) throws(RuleFailure) -> HTTPResponse
}
