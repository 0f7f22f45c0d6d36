import ProfileModel
import Screens
import Wording

extension Command {
  /// What can be asked of a screens folder.
  static let screens = [
    Command(
      name: "screens check", words: [], summary: "find mistakes in the screens, list what there is",
      options: []
    ) { invocation throws(Failure) in
      let files = try FlowSource(folder: invocation.arguments[.screens]).files()
      let flow: Flow
      do throws(Failure) {
        flow = try FlowSource.flow(of: files)
      } catch {
        throw Failure(error.sentences, status: .left)
      }
      for line in ScreensText.lines(of: flow) { invocation.console.print(line) }
      let warnings = flow.warnings(in: files)
      for warning in warnings { invocation.console.say("warning: \(Sentences.finding(warning))") }
      return warnings.isEmpty ? .done : .left
    }
  ]
}

/// How a flow is listed.
private enum ScreensText {
  static func lines(of flow: Flow) -> [String] {
    flow.screens.map { row("screen", $0.id, $0.fields.map(\.id).joined(separator: ", ")) }
      + flow.articles.map { article in
        row("article", article.id, "“\(article.title.resolved())”, \(article.topic.resolved())")
      }
      + flow.providers.map { row("connection", $0.connection, $0.title) }
      + flow.personas.map { row("persona", $0.id, $0.title.resolved()) }
  }

  private static func row(_ word: String, _ id: String, _ rest: String) -> String {
    let column = "connection".count + 2
    return word + String(repeating: " ", count: column - word.count) + "\(id): \(rest)"
  }
}
