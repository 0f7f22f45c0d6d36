import Screens

extension Command {
  /// What can be asked of a screens folder.
  static let screens = [
    Command(
      name: "screens check", words: [], summary: "find mistakes in the screens, list what there is",
      options: []
    ) { invocation throws(Failure) in
      let source = FlowSource(folder: invocation.arguments[.screens])
      let flow = try source.flow(errors: .left)
      for line in ScreensText.lines(of: flow) { invocation.console.print(line) }
      return .done
    }
  ]
}

/// How a flow is listed.
private enum ScreensText {
  static func lines(of flow: Flow) -> [String] {
    flow.screens.map { screen in
      "screen   \(screen.id): \(screen.fields.map(\.id).joined(separator: ", "))"
    }
      + flow.articles.map { article in
        "article  \(article.id): “\(article.title.resolved())”, \(article.topic.resolved())"
      }
  }
}
