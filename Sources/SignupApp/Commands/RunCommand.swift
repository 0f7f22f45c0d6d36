import Rehearsal
import Wizard
import Wording

extension Command {
  private static let record = CommandOption(
    "record", "FILE", help: "write down what is done, as a script that play does again")

  /// The wizard itself.
  static let run = Command(
    name: "", words: [], summary: "the wizard: sign up, come back, read",
    options: [.event, .context, .persona, .asWho, .qa, record, .connection, .claims]
  ) { invocation throws(Failure) in
    CoreDumps.forbid()
    let sitting = try Sitting(invocation)
    var file: RecordingFile?
    if let path = invocation.arguments[record] { file = try RecordingFile(path, sitting.script) }
    var terminal: TerminalRun
    do throws(Failure) {
      terminal = try TerminalRun(
        sitting, isRecorded: file != nil, environment: invocation.environment)
    } catch {
      file?.remove()
      throw error
    }
    terminal.untilOver()
    for sentence in terminal.run.afterwords { invocation.console.say("signup: \(sentence)") }
    if let script = terminal.recording { try file?.write(script) }
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
