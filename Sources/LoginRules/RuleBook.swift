package import ProfileModel
package import ProfileService

/// The rules that an installation has, and where it notes what came of them.
package struct RuleBook: RulesAtLogin {
  private struct Prepared {
    let pipeline: RulePipeline
    let request: [String: String]
    let log: @Sendable ([RuleNote]) -> Void
  }

  private let prepare: @Sendable () -> Prepared

  /// - Parameters:
  ///   - pipeline: the rules.
  ///   - request: what is known of where logins come from.
  ///   - log: gets a note of each rule that ran.
  package init(
    _ pipeline: RulePipeline, request: [String: String] = [:],
    log: @escaping @Sendable ([RuleNote]) -> Void
  ) {
    let prepared = Prepared(pipeline: pipeline, request: request, log: log)
    prepare = { prepared }
  }

  /// Rules that are prepared at each login: until then nothing is read, and what was changed
  /// meanwhile holds.
  package init(preparing make: @escaping @Sendable () -> RuleBook) {
    prepare = { make().prepare() }
  }

  package func change(
    of user: Profile, through connection: String, by loginProtocol: LoginProtocol
  ) throws(RuleDenial) -> RuleChange {
    let rules = prepare()
    let context = RuleContext(
      connection: connection, loginProtocol: loginProtocol, loginsCount: user.loginsCount,
      request: rules.request)
    let run = rules.pipeline.run(on: user, in: context)
    rules.log(run.notes)
    if let denial = run.denial { throw RuleDenial(denial) }
    return run.change
  }
}
