import Screens
import Staging
import TerminalUI
import Wording

/// What stands above: which flow it is, how far it was explored, and what the page holds.
extension ExplorationPage {
  var head: Markup {
    .block(
      "header", [],
      [
        paragraph(Words.eyebrow, [.class("eyebrow")]),
        .element("h1", [], [isolated(flow.name.resolved())]),
        .block("dl", [.class("facts")], facts),
        paragraph(
          Words.explored(exploration), [.class(exploration.isComplete ? "note" : "note warning")]),
      ])
  }

  private var facts: [Markup] {
    let (shown, all) = (exploration.screens.count, flow.screens.count)
    let isSound = exploration.findings.isEmpty
    return [
      fact(Words.facts.states, Sentences.number(exploration.states)),
      fact(
        Words.facts.extent, exploration.isComplete ? Words.complete : Words.cutOff,
        exploration.isComplete ? nil : "warning"),
      fact(Words.facts.screens, Words.some(shown, of: all)),
      fact(
        Words.facts.findings, Sentences.number(exploration.findings.count),
        isSound ? nil : "error"),
    ]
  }

  private func fact(_ name: String, _ value: String, _ role: String? = nil) -> Markup {
    .element(
      "div", [], [.element("dt", name), .element("dd", role.map { [.class($0)] } ?? [], value)])
  }

  var contents: Markup {
    .block(
      "nav", [.label(Words.contents)],
      [
        .block(
          "ul", [],
          [
            entry("findings", Words.findings), entry("flow", Words.flow),
            entry("coverage", Words.coverage), entry("screens", Words.screens),
          ])
      ])
  }

  private func entry(_ anchor: String, _ title: String) -> Markup {
    .element("li", [], [.element("a", [Markup.Attribute("href", "#\(anchor)")], title)])
  }
}
