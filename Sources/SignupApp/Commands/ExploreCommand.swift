import Rehearsal
import Screens
import Staging
import Wording

extension Command {
  private static let limit = CommandOption(
    "limit", "STATES", help: "how many states to look at in any part of the flow")
  private static let usualLimit = 200_000

  /// Every life that the screens allow.
  static let explore = Command(
    name: "explore", words: [],
    summary: "go through every life that the screens allow, and say what is wrong with it",
    options: [limit, .json]
  ) { invocation throws(Failure) in
    let arguments = invocation.arguments
    let flow = try FlowSource(folder: arguments[.screens]).flow()
    let most = try number(limit, in: 1...10_000_000, invocation) ?? usualLimit
    var progress = Progress(console: invocation.console)
    let exploration = Exploration(of: flow, limit: most) { states in
      progress.show(Sentences.exploring(states, of: most))
    }
    progress.end()
    let text = ExplorationText(exploration: exploration, flow: flow)
    if arguments.has(.json) {
      invocation.console.print(text.json.text)
    } else {
      for line in text.lines { invocation.console.print(line) }
    }
    return exploration.findings.isEmpty ? .done : .left
  }

  private static func number(
    _ option: CommandOption, in range: ClosedRange<Int>, _ invocation: Invocation
  ) throws(Failure) -> Int? {
    guard let text = invocation.arguments[option] else { return nil }
    guard let number = Int(text), range ~= number else {
      throw Failure(Sentences.needsNumber("--\(option.name)", in: range))
    }
    return number
  }
}
