import Rehearsal
import Screens
import Staging
import TerminalUI
import Wording

/// A life, step by step, and the script of it to copy.
extension ExplorationPage {
  func life(_ story: LifeStory, _ life: Life, title: String) -> [Markup] {
    [.block("ol", [.class("life")], story.visits.map(item)), script(life, title: title)]
  }

  private func item(for visit: LifeStory.Visit) -> Markup {
    let pause = visit.pause.map { [Markup.element("span", [.class("note")], $0)] } ?? []
    return .block(
      "li", [],
      [.element("p", [.class("when")], [.element("strong", Words.visit(visit.number))] + pause)]
        + visit.deeds.map { .element("p", [Markup.Attribute("dir", "auto")], $0) })
  }

  private func script(_ life: Life, title: String) -> Markup {
    let script = Script(title: title, steps: life.steps(in: flow))
    return .block(
      "details", [],
      [
        .element("summary", Words.script),
        .element(
          "pre",
          [
            Markup.Attribute("tabindex", "0"), .label(Words.script), Markup.Attribute("dir", "ltr"),
          ],
          [.element("code", script.text.printableJSON)]),
      ])
  }
}
