import ProfileModel

extension Command {
  /// The wizard itself.
  static let run = Command(
    name: "", words: [], summary: "the wizard: sign up, come back, read",
    options: [.event, .context]
  ) { invocation throws(Failure) in
    CoreDumps.forbid()
    let installation = try Installation(invocation)
    let interaction = try invocation.interaction(in: installation.flow, default: .login)
    var person = Person(installation)
    let visit = try person.resume()
    var run = try WizardRun(
      installation, person, interaction: interaction, visit: visit,
      isStartSkipped: invocation.arguments.has(.event), environment: invocation.environment)
    let status = run.run()
    for warning in run.warnings { invocation.console.say("signup: \(warning)") }
    return status
  }
}
