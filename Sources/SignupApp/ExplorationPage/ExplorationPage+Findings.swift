import Screens
import Staging
import TerminalUI
import Wording

/// What is wrong, each with why, and with a life that shows it.
extension ExplorationPage {
  var findingsSection: Markup {
    let findings = exploration.findings
    return section(
      "findings", Words.findings,
      findings.isEmpty
        ? [paragraph(Words.noFindings(exploration), [.class("sound")])]
        : findings.enumerated().map { part(of: $0.element, number: $0.offset + 1) })
  }

  private func part(of finding: Exploration.Suspicion, number: Int) -> Markup {
    let anchor = "finding-\(number)"
    let place = [finding.screen, finding.field].compactMap { $0 }.joined(separator: ".")
    return .block(
      "article",
      [.id(anchor), .class("finding"), Markup.Attribute("aria-labelledby", "\(anchor)-title")],
      [
        .element(
          "h3", [.id("\(anchor)-title")],
          [
            .element("span", [.class("error")], finding.kind.rawValue), Markup(" "), code(place),
          ]),
        paragraph(Sentences.why(finding)),
        .element("p", [.class("note")], [Markup(Words.onScreen), link(toScreen: finding.screen)]),
      ] + lifeOf(finding, place))
  }

  private func lifeOf(_ finding: Exploration.Suspicion, _ place: String) -> [Markup] {
    guard let shown = finding.life else { return [paragraph(Words.noLife, [.class("note")])] }
    let title = "\(finding.kind.rawValue): \(place)"
    return [.element("h4", Words.lifeToFinding)]
      + life(LifeStory(shown, in: flow), shown, title: title)
  }
}
