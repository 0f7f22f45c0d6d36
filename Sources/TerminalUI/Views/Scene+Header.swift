import ProfileModel
import Screens
import Wizard
import Wording

extension Scene {
  /// The name of the flow at the left; at the right how far one has come, or who one is.
  var header: Line {
    var line = name
    let start = 1 + text(wizard.flow.name).displayWidth + 2
    let right = fitted(headerRight, max(0, size.width - 1 - start))
    line.add(right, at: size.width - 1 - right.displayWidth, .dim)
    return line
  }

  /// The name of the flow, at its place.
  var name: Line { Line(text(wizard.flow.name), at: 1, .bold) }

  private var headerRight: String {
    if let step = wizard.step, case .form = wizard.place {
      return Sentences.progress(step.number, of: step.of, isShort: metrics.isNarrow)
    }
    switch wizard.place {
    case .article(let reading): return text(reading.article.title)
    case .home, .profile: return wizard.visit?.profile.displayName ?? ""
    case .start, .personas, .form: return ""
    }
  }

  func text(_ text: LocalizedText) -> String { text.resolved(in: wizard.language) }

  /// A text of a screen, with the facts that it names put in.
  func filled(_ text: LocalizedText) -> String { text.filled(in: wizard.language, by: fact) }

  func fact(_ name: String) -> String? { wizard.steps?.text(ofFact: name) }
}
