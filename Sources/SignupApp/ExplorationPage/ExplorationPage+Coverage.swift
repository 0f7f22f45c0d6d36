import ProfileModel
import Screens
import Staging
import TerminalUI
import Wording

/// Which screen can be shown at which visit, and at what event.
extension ExplorationPage {
  var coverageSection: Markup {
    let visits = 1...max(1, coverage.visits)
    let columns =
      [Words.columns.screen, Words.columns.event].map(columnHeader)
      + visits.map { columnHeader(Words.visit($0, isLast: $0 == visits.upperBound)) }
    return section(
      "coverage", Words.coverage,
      [
        paragraph(Words.coverageIntroduction),
        table(
          Words.coverageCaption, columns, flow.screens.map(coverageRows), [.class("coverage")]),
        .block("dl", [.class("legend")], legend),
        paragraph(Words.coverageLeftOut, [.class("note")]),
      ])
  }

  /// A row for each event at which the screen may come.
  private func coverageRows(of screen: Screen) -> [Markup] {
    let all = coverage.rows.filter { $0.screen == screen.id }
    let rows = all.filter { row in row.chances.contains { known($0, of: screen.id) != .never } }
    let head = Markup.element(
      "th",
      [
        Markup.Attribute("scope", "rowgroup"),
        Markup.Attribute("rowspan", "\(max(1, rows.count))"),
      ], [link(toScreen: screen.id)])
    guard !rows.isEmpty else {
      let never = Array(repeating: Coverage.Chance.never, count: max(1, coverage.visits))
      let event = Markup.element("th", [Markup.Attribute("scope", "row")], Words.anyEvent)
      return [.element("tr", [], [head, event] + never.map(coverageCell))]
    }
    return rows.enumerated().map { index, row in
      let event = Markup.element(
        "th", [Markup.Attribute("scope", "row")], [code(row.event.rawValue)])
      return .element(
        "tr", [],
        (index == 0 ? [head] : []) + [event]
          + row.chances.map { coverageCell(known($0, of: screen.id)) })
    }
  }

  /// Where a screen was not explored to the end, nothing is ruled out.
  private func known(_ chance: Coverage.Chance, of screen: String) -> Coverage.Chance {
    chance == .never && exploration.cut.contains(screen) ? .open : chance
  }

  private func coverageCell(_ chance: Coverage.Chance) -> Markup {
    let mark = Words.mark(chance)
    return .element("td", [.class(mark.word)], [sign(mark.sign), spoken(mark.word)])
  }

  private func sign(_ sign: String) -> Markup {
    .element("span", [Markup.Attribute("aria-hidden", "true")], sign)
  }

  /// What the signs mean that are there.
  private var legend: [Markup] {
    let chances = coverage.rows.flatMap { row in row.chances.map { known($0, of: row.screen) } }
    let kinds: [(Coverage.Chance?, String)] = [
      (chances.first { if case .shown = $0 { true } else { false } }, "shown"),
      (chances.first { $0 == .open }, "open"), (chances.first { $0 == .never }, "never"),
    ]
    return kinds.compactMap { chance, name in
      chance.map { chance in
        let mark = Words.mark(chance)
        return .element(
          "div", [],
          [
            .element("dt", [.class(name)], [sign(mark.sign), Markup(" \(mark.word)")]),
            .element("dd", Words.meaning(chance)),
          ])
      }
    }
  }
}
