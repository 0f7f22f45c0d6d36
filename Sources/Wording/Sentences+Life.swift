import ProfileModel
import Rehearsal
package import Screens
package import Staging

/// A life in words, step by step. None of the sentences has an attribute's value in it.
extension Sentences {
  /// `Three days later`
  package static func passed(_ duration: Duration) -> String { caption(.passed(duration)) }

  /// How a visit begins; empty for what is no beginning.
  package static func beginning(_ move: Life.Move, in flow: Flow) -> String {
    switch move {
    case .arrive(_, let connection, let claims):
      arrival(by: connection, claims, in: flow)
    case .begin(let interaction, let isLogin):
      occasion(interaction, isLogin: isLogin, in: flow)
    case .wait, .told, .end: ""
    }
  }

  private static func arrival(
    by connection: String, _ claims: JSONObject, in flow: Flow
  ) -> String {
    let provider = flow.providers.first { $0.connection == connection }
    let told = provider?.mapping.attributes.filter { path in
      provider?.mapping.value(of: path, in: claims) != nil && path != "user_id"
    }
    let title = flow.providers.title(of: connection)
    guard let told, !told.isEmpty else { return "Signs up through \(title), which tells nothing." }
    return "Signs up through \(title), which tells \(listed(told.map(\.description)))."
  }

  private static func occasion(
    _ interaction: Interaction, isLogin: Bool, in flow: Flow
  ) -> String {
    let login = isLogin ? ", and logs in" : ""
    switch interaction.event {
    case .signup: return "Comes to sign up\(among(interaction.context))."
    case .login:
      return (isLogin ? "Logs in" : "Comes back by the session") + "\(among(interaction.context))."
    case .article:
      let article = interaction.context["article"] ?? ""
      let title = flow.article(article)?.title.resolved() ?? article
      let rest = interaction.context.filter { !["article", "topic"].contains($0.key) }
      return "Opens the article “\(title)”\(among(rest))\(login)."
    default:
      return "Comes for “\(interaction.event.rawValue)”\(among(interaction.context))\(login)."
    }
  }

  /// ` (campaign: spring)`
  private static func among(_ context: [String: String]) -> String {
    let pairs = context.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return pairs.isEmpty ? "" : " (\(pairs.joined(separator: ", ")))"
  }

  /// What the person does with a screen.
  package static func ending(_ ending: Life.Ending, of id: String, in flow: Flow) -> String {
    let title = heading(of: id, in: flow)
    switch ending {
    case .answered(let answers):
      let fields = flow.screen(id)?.fields.filter { answers[$0.id] != nil } ?? []
      if fields.isEmpty { return "Sends \(title) with nothing in it." }
      return "Answers \(listed(fields.map { $0.label.resolved() })) on \(title)."
    case .notNow: return "Says “Not now” to \(title)."
    case .dontAskAgain: return "Says “Don't ask again” to \(title)."
    case .left: return "Leaves at \(title)."
    case .abandoned: return "Closes the window at \(title)."
    }
  }

  /// What stands at the end of a life to a screen.
  package static func isShown(_ id: String, in flow: Flow) -> String {
    "\(heading(of: id, in: flow)) is shown."
  }

  /// A screen as people know it. What its title names is not known here.
  package static func heading(of id: String, in flow: Flow) -> String {
    "“\(flow.screen(id)?.title.resolved() ?? id)”"
  }
}
