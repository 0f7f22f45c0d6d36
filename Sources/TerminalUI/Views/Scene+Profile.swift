import ProfileModel
import Screens
import Wizard
import Wording

/// "My profile": every attribute, its value, and where the value came from.
extension Scene {
  func profileView(_ menu: Menu<ProfileRow>) -> View {
    var view = View()
    view.body = paragraph(Sentences.profileHeading, .bold)
    if !metrics.isCompact { view.body.append(.blank) }
    for (index, row) in menu.choices.enumerated() {
      let lines = metrics.isNarrow ? narrowLines(row) : wideLines(row)
      let isChosen = index == menu.selection
      if isChosen { view.focus = view.body.count..<view.body.count + lines.count }
      view.body += lines.map { isChosen ? chosen($0) : $0 }
    }
    if let focus = view.focus { view.body[focus.lowerBound].caret = metrics.left }
    view.pinned = wizard.notice.map { errorLines(Sentences.trouble($0, in: wizard.flow)) } ?? []
    if let question = questionLines { view.pinned = question }
    return view
  }

  /// Label, value and source side by side.
  private func wideLines(_ row: ProfileRow) -> [Line] {
    let valueColumn = metrics.left + 16
    let sourceColumn = metrics.left + 40
    // "you, at sign-up, shadowed" takes the cell beside the column, too.
    let sourceWidth = metrics.right + 1 - sourceColumn
    var lines: [Line] = []
    for (index, entry) in entries(of: row).enumerated() {
      var line = Line()
      if index == 0 {
        line.add(fitted(Sentences.label(of: row, in: wizard.language), 15), at: metrics.left)
      }
      let style: Style = entry.isDim ? .dim : .plain
      line.add(fitted(entry.value, 23), at: valueColumn, style)
      line.add(fitted(entry.source, sourceWidth), at: sourceColumn, .dim)
      lines.append(line)
    }
    return lines
  }

  /// The source below the value, where three columns don't fit.
  private func narrowLines(_ row: ProfileRow) -> [Line] {
    let valueColumn = metrics.left + 12
    var lines: [Line] = []
    for (index, entry) in entries(of: row).enumerated() {
      var line = Line()
      if index == 0 {
        line.add(fitted(Sentences.label(of: row, in: wizard.language), 11), at: metrics.left)
      }
      line.add(
        fitted(entry.value, metrics.right - valueColumn), at: valueColumn,
        entry.isDim ? .dim : .plain)
      lines.append(line)
      lines += entry.source.wrapped(toWidth: metrics.right - valueColumn).map {
        Line($0, at: valueColumn, .dim)
      }
    }
    return lines
  }

  private func entries(of row: ProfileRow) -> [(value: String, source: String, isDim: Bool)] {
    guard !row.values.isEmpty else { return [(Sentences.nothing, Sentences.notKnown, true)] }
    return row.values.enumerated().map { index, provenance in
      let source = Sentences.source(
        provenance, flow: wizard.flow, language: wizard.language,
        now: wizard.visit?.now ?? .distantPast, in: zone)
      let isShadowed = index > 0
      return (
        Sentences.value(of: provenance, in: wizard.flow, zone),
        isShadowed ? Sentences.shadowed(source) : source,
        isShadowed
      )
    }
  }

  private func chosen(_ line: Line) -> Line {
    var line = line
    for index in line.pieces.indices where line.pieces[index].column == metrics.left {
      line.pieces[index].style = .accent
    }
    line.add(String(glyphs.bar), at: metrics.bar, .accent)
    return line
  }
}
