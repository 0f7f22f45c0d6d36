package import ProfileModel
import ProfileService
package import System

/// Looks an email address up and keeps the answer in `app_metadata`.
///
/// It asks once: where the answer is there already it does nothing. Only a success is kept, so that
/// a service that is busy, or does not know the person yet, is asked again at the next login.
package struct EnrichmentRule: Rule {
  private let enrichment: Enrichment
  private let key: String?
  private let source: any EnrichmentSource

  /// - Parameters:
  ///   - enrichment: the service.
  ///   - key: what it knows us by; without one it is not asked.
  ///   - source: where its answers come from.
  package init(_ enrichment: Enrichment, key: String?, source: any EnrichmentSource) {
    self.enrichment = enrichment
    self.key = key
    self.source = source
  }

  package var name: String { enrichment.name }

  package func run(
    on user: Profile, in context: RuleContext, until deadline: Deadline
  ) -> RuleOutcome {
    guard let key = key?.trimmed, !key.isEmpty else { return .skipped(.noKey) }
    guard let email = user.email?.trimmed, !email.isEmpty else { return .skipped(.noEmail) }
    guard user.appMetadata[name] == nil else { return .skipped(.alreadyDone) }
    do throws(RuleFailure) {
      let answer = try source.answer(of: enrichment, about: email, key: key, until: deadline)
      guard answer.status == 200 else { return .failed(.notFound(status: answer.status)) }
      return outcome(of: answer.body)
    } catch {
      return .failed(error)
    }
  }

  private func outcome(of body: [UInt8]) -> RuleOutcome {
    guard body.count <= Self.maximumBytes else {
      return .failed(.outputTooLarge(maximumBytes: Self.maximumBytes))
    }
    guard let answer = (try? JSONValue(parsing: body))?.object else { return .failed(.badOutput) }
    guard isSuccess(answer) else { return .failed(.notFound(status: 200)) }
    let change = RuleChange(
      appMetadata: [name: .object(enrichment.mapping.normalized(answer))])
    return change.isAllowed ? .changed(change) : .failed(.badOutput)
  }

  /// Several times the largest answer of a person with their company.
  static let maximumBytes = 128 * 1024

  /// Both services have sent an error under status 200.
  private func isSuccess(_ answer: JSONObject) -> Bool {
    if let error = answer["error"], ![.null, false].contains(error) { return false }
    if let status = answer["status"]?.integer, status != 200 { return false }
    return !enrichment.mapping.attributes(of: answer).isEmpty
  }
}
