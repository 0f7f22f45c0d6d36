import ProfileModel
import Screens
import Staging
import TerminalUI
import Wording

/// Each screen: how it looks, the shortest life to it, and why it is not asked.
extension ExplorationPage {
  var screensSection: Markup {
    section(
      "screens", Words.screens,
      [paragraph(Words.screensIntroduction)] + flow.screens.indices.map(part))
  }

  private func part(ofScreen place: Int) -> Markup {
    let screen = flow.screens[place]
    let reached = exploration.screens.first { $0.screen == screen.id }
    let anchor = anchor(ofScreen: place)
    return .block(
      "article",
      [.id(anchor), .class("screen"), Markup.Attribute("aria-labelledby", "\(anchor)-title")],
      [
        .element("h3", [.id("\(anchor)-title")], [isolated(title(of: screen))]),
        .element(
          "p", [.class("note")], [code(screen.id), Markup(" · \(requirement(of: screen))")]),
        .block(
          "div", [.class("sides")],
          [picture(of: screen, isReached: reached != nil), way(to: screen, reached)]),
        reasons(of: screen),
      ])
  }

  private func picture(of screen: Screen, isReached: Bool) -> Markup {
    guard let frame = footage.pictures[screen.id] else {
      return paragraph(isReached ? Words.notDrawn : Words.neverReached, [.class("note")])
    }
    let label = Words.picture(title(of: screen), screen.fields.map { $0.label.resolved() })
    return .block("figure", [], [frame.svg(label: label)])
  }

  private func way(to screen: Screen, _ reached: Exploration.Reached?) -> Markup {
    guard let reached else { return Markup([]) }
    var story = LifeStory(reached.life, in: flow)
    story.add(Sentences.isShown(screen.id, in: flow))
    return .block(
      "div", [.class("way")],
      [.element("h4", Words.life)] + life(story, reached.life, title: screen.id))
  }

  private func reasons(of screen: Screen) -> Markup {
    let reasons = footage.reasons.reasons(of: screen)
    guard !reasons.isEmpty else { return Markup([]) }
    let columns = Words.reasonColumns
    return Markup([
      .element("h4", Words.reasons), line,
      table(
        Words.reasonsCaption(title(of: screen)),
        [columns.verdict, columns.reason, columns.questions, columns.event, columns.visits]
          .map(columnHeader), [reasons.map(row)], [.class("reasons")]),
    ])
  }

  private func row(of reason: Reasons.Reason) -> Markup {
    .element(
      "tr", [],
      [
        .element("th", [Markup.Attribute("scope", "row")], [code(reason.verdict.rawValue)]),
        .element("td", [Markup.Attribute("dir", "auto")], reason.sentence),
        cell(listed(reason.fields.map(code))),
        cell(listed(reason.events.map { code($0.rawValue) })),
        .element("td", [.class("visits")], Sentences.visits(reason.visits, of: coverage.visits)),
      ])
  }
}
