import ProfileModel

@testable import Screens
@testable import Staging

extension Flow {
  /// The flow in a few lines, for whoever looks for what went wrong.
  var sketch: String {
    let head =
      "limits \(limits.screens) screens, \(limits.fields) fields, quiet \(limits.quiet);"
      + " articles \(articles.map(\.id)), providers \(providers.map(\.id)),"
      + " events \(events.map(\.rawValue))"
    return ([head] + screens.map(\.sketch)).joined(separator: "\n")
  }
}

extension Screen {
  fileprivate var sketch: String {
    let head =
      "\(id) when \(when.notation); required \(required.notation); snooze \(snooze);"
      + " maxAsks \(maxAsks ?? -1); version \(version);"
      + " limits \(limits.fields ?? -1), \(limits.quiet.map { "\($0)" } ?? "-")"
    return ([head] + fields.map { "    \($0.sketch)" }).joined(separator: "\n")
  }
}

extension Field {
  fileprivate var sketch: String {
    "\(id) \(kind) known from \(knownFrom.map(\.description));"
      + " validate \(validate.map { Condition.field("it", $0).notation } ?? "-");"
      + " expires \(expires.map { "\($0)" } ?? "-"); when \(when?.notation ?? "-");"
      + " required \(required?.notation ?? "-");"
      + " options \(options.map { "\($0.value) \($0.when?.notation ?? "")" })"
  }
}

extension Life {
  /// One line for each move.
  var sketch: String { moves.map(\.sketch).joined(separator: "\n") }
}

extension Life.Move {
  fileprivate var sketch: String {
    switch self {
    case .wait(let duration): "wait \(duration)"
    case .arrive(let interaction, let connection, let claims):
      "arrive by \(connection) \(interaction.context) \(JSONValue.object(claims).text)"
    case .told(let values): "told \(values.map { "\($0.key) \($0.value.text)" })"
    case .begin(let interaction, let isLogin):
      "\(interaction.event.rawValue)\(isLogin ? " by login" : "") \(interaction.context)"
    case .end(.answered(let answers), let screen):
      "\(screen) answered \(answers.mapValues(\.text))"
    case .end(let ending, let screen): "\(screen) \(ending)"
    }
  }
}

extension JSONValue {
  fileprivate var text: String { String(decoding: encoded(), as: UTF8.self) }
}
