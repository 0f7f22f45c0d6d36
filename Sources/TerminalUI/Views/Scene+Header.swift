import ProfileModel
import Screens
import Wizard
import Wording

extension Scene {
  /// The name of the flow at the left, and the banner where there is one; at the right how far one
  /// has come, or who one is.
  var header: Line {
    var (line, start) = (Line(), 1)
    for (text, style) in headerLeft {
      line.add(text, at: start, style)
      start += text.displayWidth + Self.gap
    }
    let right = fitted(headerRight, max(0, size.width - 1 - start))
    line.add(right, at: size.width - 1 - right.displayWidth, .dim)
    return line
  }

  /// The name of the flow, at its place.
  var name: Line { Line(text(wizard.flow.name), at: 1, .bold) }

  /// The banner has to be seen, so that first the name of the flow gives way to it, then its own
  /// words, and at last what stands at the right.
  private var headerLeft: [(text: String, style: Style)] {
    let name = (text: text(wizard.flow.name), style: Style.bold)
    guard let shortest = banner.last else { return [name] }
    let right = headerRight.displayWidth
    let room = size.width - 2 - (right == 0 ? 0 : right + Self.gap)
    for wording in banner {
      let words = (text: wording, style: Style(reverse: true))
      if name.text.displayWidth + Self.gap + wording.displayWidth <= room { return [name, words] }
      if wording.displayWidth <= room { return [words] }
    }
    return [(fitted(shortest, size.width - 2), Style(reverse: true))]
  }

  /// Between two things in the header, in cells.
  private static let gap = 2

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
