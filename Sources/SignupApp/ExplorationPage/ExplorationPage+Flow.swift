import Screens
import TerminalUI
import Wording

/// The flow in short: its screens in order, and when each comes.
extension ExplorationPage {
  var flowSection: Markup {
    let graph = FlowGraph(flow)
    let columns = Words.columns
    let rows = flow.screens.indices.map { row(of: $0, in: graph) }
    return section(
      "flow", Words.flow,
      [
        paragraph(Words.flowIntroduction),
        table(
          Words.flow,
          [columns.screen, columns.event, columns.conditions, columns.questions].map(columnHeader),
          rows, [.class("flow")]),
        paragraph(Words.limits(flow.limits), [.class("note")]),
      ])
  }

  /// A screen takes a row for each event that it comes at.
  private func row(of place: Int, in graph: FlowGraph) -> [Markup] {
    let screen = flow.screens[place]
    let comings = graph.comings(to: place)
    let span = Markup.Attribute("rowspan", "\(max(1, comings.count))")
    let head = Markup.element(
      "th", [Markup.Attribute("scope", "rowgroup"), span],
      [
        link(toScreen: screen.id),
        .element("span", [.class("name")], [isolated(title(of: screen))]),
        .element("span", [.class("note")], requirement(of: screen)),
      ])
    let questions = Markup.element("td", [span], [.block("ul", [], screen.fields.map(question))])
    let cells = comings.isEmpty ? [[cell([Markup(Words.noEvent)]), cell([])]] : comings.map(cells)
    return cells.enumerated().map { index, cells in
      .element("tr", [], (index == 0 ? [head] : []) + cells + (index == 0 ? [questions] : []))
    }
  }

  private func cells(of coming: FlowGraph.Coming) -> [Markup] {
    let event = coming.event.map { [code($0)] } ?? [Markup(Words.anyEvent)]
    let conditions =
      coming.conditions.isEmpty
      ? [Markup(Words.always)]
      : [.block("ul", [], coming.conditions.map { .element("li", [], [code($0)]) })]
    return [cell(event), cell(conditions)]
  }

  private func question(_ field: Field) -> Markup {
    let dependence = field.dependence.map { text in
      [Markup(" "), .element("span", [.class("note")], [Markup("when "), code(text)])]
    }
    return .element("li", [], [code(field.id)] + (dependence ?? []))
  }

  func requirement(of screen: Screen) -> String {
    if let condition = screen.requirement { return Words.required(when: condition) }
    return screen.required == .always ? Words.required : Words.optional
  }

  func title(of screen: Screen) -> String { screen.title.resolved() }
}
