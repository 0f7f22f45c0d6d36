import ProfileModel

/// The rules of the service, and where it notes what came of them.
package struct LoginRules: Sendable {
  private let pipeline: RulePipeline
  private let request: [String: String]
  private let log: @Sendable ([RulePipeline.Note]) -> Void

  /// - Parameters:
  ///   - pipeline: the rules.
  ///   - request: what is known of where logins come from.
  ///   - log: gets a note of each rule that ran.
  package init(
    _ pipeline: RulePipeline, request: [String: String] = [:],
    log: @escaping @Sendable ([RulePipeline.Note]) -> Void
  ) {
    self.pipeline = pipeline
    self.request = request
    self.log = log
  }

  package static let none = LoginRules(RulePipeline(stages: [])) { _ in }

  /// What the rules change about a user who logs in.
  ///
  /// - Throws: `deniedByRule`.
  func change(
    of user: Profile, through connection: String, by loginProtocol: LoginProtocol
  ) throws(ServiceError) -> RuleChange {
    let context = RuleContext(
      connection: connection, protocolName: loginProtocol.rawValue, loginsCount: user.loginsCount,
      request: request)
    let result = pipeline.run(on: user, in: context)
    log(result.notes)
    if let denial = result.denial { throw .deniedByRule(denial) }
    return result.change
  }
}

/// How a person proves who they are, as rules know it.
enum LoginProtocol: String {
  case password = "oauth2-password"
  /// At a provider.
  case provider = "oauth2"
}
