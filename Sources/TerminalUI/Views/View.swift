/// What stands between header and footer: a body that scrolls, and lines that are pinned below it.
struct View: Hashable, Sendable {
  var body: [Line] = []
  /// The lines of the body that must be in view.
  var focus: Range<Int>?
  /// The first line of the body in view; where `nil`, as far up as the focus allows.
  var scroll: Int?
  /// Always in view, right above the footer.
  var pinned: [Line] = []
  /// How many rows the body keeps, however much is pinned.
  var leastHeight = 1

  /// This view with more lines at the end of its body.
  func adding(_ lines: [Line]) -> View {
    var view = self
    view.body += lines
    return view
  }

  /// Draws the view into a frame.
  func draw(into frame: inout Frame, _ metrics: Metrics, _ glyphs: Glyphs) {
    let rows = metrics.body
    let height = height(metrics)
    let pinned = pinned.suffix(rows.count - height)
    let top = top(in: height)
    for (row, line) in body.dropFirst(top).prefix(height).enumerated() {
      frame.draw(line, row: rows.lowerBound + row)
    }
    for (row, line) in pinned.enumerated() {
      frame.draw(line, row: rows.upperBound - pinned.count + row)
    }
    guard height > 0 else { return }
    let marks = metrics.right + 1
    if top > 0 { frame.draw(Line(String(glyphs.moreAbove), at: marks, .dim), row: rows.lowerBound) }
    if top + height < body.count {
      frame.draw(
        Line(String(glyphs.moreBelow), at: marks, .dim), row: rows.lowerBound + height - 1)
    }
  }

  /// The rows of a frame in which the focus stands; `nil` where not all of it is in view.
  func rowsOfFocus(_ metrics: Metrics) -> Range<Int>? {
    guard let focus else { return nil }
    let height = height(metrics)
    let first = focus.lowerBound - top(in: height)
    guard first >= 0, first + focus.count <= height else { return nil }
    let row = metrics.body.lowerBound + first
    return row..<row + focus.count
  }

  /// How many rows the body has.
  func height(_ metrics: Metrics) -> Int {
    max(leastHeight, metrics.body.count - pinned.count)
  }

  /// The first line in view.
  func top(in height: Int) -> Int {
    let last = max(0, body.count - height)
    if let scroll { return min(max(0, scroll), last) }
    guard let focus = focus?.clamped(to: body.indices), focus.upperBound > height else { return 0 }
    // Where the focus is taller than the window, its first line counts, and the caret before it.
    let caret = focus.first { body[$0].caret != nil } ?? focus.lowerBound
    let first = min(focus.upperBound - height, focus.lowerBound)
    return min(last, max(first, caret - height + 1))
  }
}
