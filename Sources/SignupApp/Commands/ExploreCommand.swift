import Rehearsal
import Screens
import Staging
import Wording

extension Command {
  private static let limit = CommandOption(
    "limit", "STATES", help: "how many states to look at in any part of the flow")
  private static let html = CommandOption(
    "html", "FILE", help: "write all of it as a page of HTML to a file")
  private static let usualLimit = 200_000

  /// Every life that the screens allow.
  static let explore = Command(
    name: "explore", words: [],
    summary: "go through every life that the screens allow, and say what is wrong with it",
    options: [limit, html, .json]
  ) { invocation throws(Failure) in
    let arguments = invocation.arguments
    let flow = try FlowSource(folder: arguments[.screens]).flow()
    let most = try number(limit, in: 1...10_000_000, invocation) ?? usualLimit
    let page = invocation.arguments[html]
    if page == "-" { throw Failure(Sentences.pageNeedsFile) }
    var progress = Progress(console: invocation.console)
    let exploration = Exploration(of: flow, limit: most) { states in
      progress.show(Sentences.exploring(states, of: most))
    }
    progress.end()
    if let page {
      let coverage = Coverage(of: exploration, in: flow, limit: most)
      try write(ExplorationPage(of: exploration, coverage, in: flow).html, to: page)
    }
    tell(exploration, of: flow, page, invocation)
    return exploration.findings.isEmpty ? .done : .left
  }

  /// The result. Where a page has it, that there is one is enough; with `--json` it is talk.
  private static func tell(
    _ exploration: Exploration, of flow: Flow, _ page: String?, _ invocation: Invocation
  ) {
    let text = ExplorationText(exploration: exploration, flow: flow)
    let written = page.map { Sentences.pageWritten($0, exploration) }
    if invocation.arguments.has(.json) {
      invocation.console.print(text.json.text)
      if let written { invocation.console.say("signup: \(written)") }
    } else {
      for line in written.map({ [$0] }) ?? text.lines { invocation.console.print(line) }
    }
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
