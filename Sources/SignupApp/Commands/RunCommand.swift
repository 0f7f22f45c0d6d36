import ProfileModel
import ProfileService
import Rehearsal
import Wizard
import Wording

extension Command {
  /// The wizard itself.
  static let run = Command(
    name: "", words: [], summary: "the wizard: sign up, come back, read",
    options: [.event, .context, .connection, .claims]
  ) { invocation throws(Failure) in
    CoreDumps.forbid()
    let installation = try Installation(invocation)
    let interaction = try invocation.interaction(in: installation.flow, default: .login)
    var person = try Person(installation)
    let opening = try invocation.opening(for: &person, interaction)
    let wizard = Wizard(
      flow: installation.flow, personas: installation.arrivals.personas,
      purpose: interaction, now: installation.now())
    var terminal = try TerminalRun(
      wizard, person, opening: opening, environment: invocation.environment)
    terminal.untilOver()
    for sentence in terminal.run.afterwords { invocation.console.say("signup: \(sentence)") }
    return Failure.Status(terminal.run.leaving)
  }
}

extension Wizard.Run {
  /// What is to be said when the screen is gone.
  var afterwords: [String] {
    warnings + troubles.map { Sentences.trouble($0, in: wizard.flow) }
  }
}

extension Failure.Status {
  /// The exit status for the way in which somebody left.
  init(_ leaving: Wizard.Leaving?) {
    self =
      switch leaving {
      case .done, nil: .done
      case .early: .left
      case .interrupted: .interrupted
      }
  }
}

extension Invocation {
  /// Where the wizard begins for this person.
  fileprivate func opening(
    for person: inout Person, _ interaction: Interaction
  ) throws(Failure) -> Wizard.Opening {
    if arguments.has(.claims) { return .arrival }
    do throws(ServiceError) {
      if let opening = try person.resume(for: interaction) { return opening }
    } catch {
      throw Failure(Sentences.failure(error))
    }
    return arguments.has(.event) ? .form(interaction.event) : .start
  }
}
