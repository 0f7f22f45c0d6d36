import Rehearsal
import Screens
import Staging
import TerminalUI
import Wording

/// What an exploration found, as one page of HTML that needs nothing else: no script, no font and no
/// picture from elsewhere. The same flow gives the same bytes.
struct ExplorationPage {
  typealias Words = Sentences.Page

  let flow: Flow
  let exploration: Exploration
  let coverage: Coverage
  let footage: Footage

  init(of exploration: Exploration, _ coverage: Coverage, in flow: Flow) {
    self.flow = flow
    self.exploration = exploration
    self.coverage = coverage
    footage = Footage(of: exploration, coverage, in: flow)
  }

  var html: String {
    Markup([.documentType, line, page, line]).text
  }

  private var page: Markup {
    .block(
      "html", [Markup.Attribute("lang", "en")],
      [
        .block(
          "head", [],
          [
            .void("meta", [Markup.Attribute("charset", "utf-8")]),
            .void(
              "meta",
              [
                Markup.Attribute("name", "viewport"),
                Markup.Attribute("content", "width=device-width, initial-scale=1"),
              ]),
            .void(
              "meta",
              [
                Markup.Attribute("name", "color-scheme"),
                Markup.Attribute("content", "light dark"),
              ]),
            .element("title", "\(flow.name.resolved()): \(Words.eyebrow)"),
            .style(PageStyle.colors, PageStyle.text, PageStyle.parts, PageStyle.print),
          ]),
        .block("body", [], [head, contents, .block("main", [], sections)]),
      ])
  }

  private var sections: [Markup] {
    [findingsSection, flowSection, coverageSection, screensSection]
  }
}

// MARK: - Pieces that all parts use

/// What ends a line.
let line = Markup("\n")

extension ExplorationPage {
  /// A part of the page, which the contents lead to.
  func section(_ id: String, _ title: String, _ content: [Markup]) -> Markup {
    .block(
      "section", [.id(id), Markup.Attribute("aria-labelledby", "\(id)-title")],
      [.element("h2", [.id("\(id)-title")], title)] + content)
  }

  /// A text of the flow, which may run from right to left.
  func isolated(_ text: String) -> Markup { .element("bdi", text) }

  func code(_ text: String) -> Markup { .element("code", [Markup.Attribute("dir", "auto")], text) }

  func paragraph(_ text: String, _ attributes: [Markup.Attribute] = []) -> Markup {
    .element("p", attributes, text)
  }

  /// A table that scrolls within itself where it is wider than the page.
  func table(
    _ caption: String, _ columns: [Markup], _ bodies: [[Markup]],
    _ attributes: [Markup.Attribute] = []
  ) -> Markup {
    .block(
      "div",
      [
        .class("scroll"), Markup.Attribute("role", "region"), .label(caption),
        Markup.Attribute("tabindex", "0"),
      ],
      [
        .block(
          "table", attributes,
          [
            .element("caption", caption),
            .element("thead", [], [.element("tr", [], columns)]),
          ] + bodies.map { .block("tbody", [], $0) })
      ])
  }

  func columnHeader(_ text: String) -> Markup {
    .element("th", [Markup.Attribute("scope", "col")], text)
  }

  func cell(_ content: [Markup]) -> Markup { .element("td", [], content) }

  /// A text for whoever hears the page.
  func spoken(_ text: String) -> Markup { .element("span", [.class("spoken")], text) }

  /// Things side by side, with commas between.
  func listed(_ pieces: [Markup]) -> [Markup] {
    pieces.enumerated().flatMap { $0.offset == 0 ? [$0.element] : [Markup(", "), $0.element] }
  }

  /// What leads to a screen's part of the page.
  func link(toScreen id: String) -> Markup {
    guard let place = place(ofScreen: id) else { return code(id) }
    return .element("a", [Markup.Attribute("href", "#\(anchor(ofScreen: place))")], [code(id)])
  }

  /// Anchors are made of places, so that no id can break them.
  func anchor(ofScreen place: Int) -> String { "screen-\(place + 1)" }

  func place(ofScreen id: String) -> Int? { flow.screens.firstIndex { $0.id == id } }
}
