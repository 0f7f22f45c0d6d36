import ProfileModel
import Wizard

extension Command {
  /// The wizard itself.
  static let run = Command(
    name: "", words: [], summary: "the wizard: sign up, come back, read",
    options: [.event, .context, .connection, .claims]
  ) { invocation throws(Failure) in
    CoreDumps.forbid()
    let installation = try Installation(invocation)
    let interaction = try invocation.interaction(in: installation.flow, default: .login)
    var person = Person(installation)
    let opening = try invocation.opening(for: &person, interaction)
    var run = try WizardRun(
      installation, person, purpose: interaction, opening: opening,
      environment: invocation.environment)
    let status = run.run()
    for warning in run.warnings { invocation.console.say("signup: \(warning)") }
    return status
  }
}

extension Invocation {
  /// Where the wizard begins for this person.
  fileprivate func opening(
    for person: inout Person, _ interaction: Interaction
  ) throws(Failure) -> Wizard.Opening {
    if arguments.has(.claims) { return .arrival }
    if let visit = try person.resume() { return .interaction(interaction, visit) }
    return arguments.has(.event) ? .form(interaction.event) : .start
  }
}
