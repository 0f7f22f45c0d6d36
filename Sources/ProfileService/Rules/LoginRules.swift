import ProfileModel

/// The rules of the service, and where it notes what came of them.
package struct LoginRules: Sendable {
  private struct Prepared {
    let pipeline: RulePipeline
    let request: [String: String]
    let log: @Sendable ([RulePipeline.Note]) -> Void
  }

  private let prepare: @Sendable () -> Prepared

  /// - Parameters:
  ///   - pipeline: the rules.
  ///   - request: what is known of where logins come from.
  ///   - log: gets a note of each rule that ran.
  package init(
    _ pipeline: RulePipeline, request: [String: String] = [:],
    log: @escaping @Sendable ([RulePipeline.Note]) -> Void
  ) {
    let prepared = Prepared(pipeline: pipeline, request: request, log: log)
    prepare = { prepared }
  }

  /// Rules that are prepared at each login: until then nothing is read, and what was changed
  /// meanwhile holds.
  package init(preparing make: @escaping @Sendable () -> LoginRules) {
    prepare = { make().prepare() }
  }

  package static let none = LoginRules(RulePipeline(stages: [])) { _ in }

  /// What the rules change about a user who logs in.
  ///
  /// - Throws: `deniedByRule`.
  func change(
    of user: Profile, through connection: String, by loginProtocol: LoginProtocol
  ) throws(ServiceError) -> RuleChange {
    let rules = prepare()
    let context = RuleContext(
      connection: connection, protocolName: loginProtocol.rawValue, loginsCount: user.loginsCount,
      request: rules.request)
    let result = rules.pipeline.run(on: user, in: context)
    rules.log(result.notes)
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
