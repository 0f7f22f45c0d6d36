import TestSupport
import Testing

@testable import TerminalUI

/// Which lines of a view are in the window.
struct ViewTests {
  /// Nine rows between header and footer, from the second on.
  private let metrics = Metrics(Size(width: 40, height: 12))

  private func view(
    lines: Int, focus: Range<Int>?, scroll: Int? = nil, pinned: Int = 0
  ) -> View {
    View(
      body: (0..<lines).map { Line("line \($0)", at: 3) }, focus: focus, scroll: scroll,
      pinned: (0..<pinned).map { Line("pinned \($0)", at: 3) })
  }

  private func words(_ frame: Frame, row: Int) -> [Substring] {
    String(frame.row(row).compactMap(\.text)).split(separator: " ")
  }

  /// How many lines there are, which of them have the focus, how far one has scrolled, how many are
  /// pinned, and the rows in which the focus stands.
  @Test(
    arguments: [
      (5, nil, nil, 0, nil), (5, 0..<1, nil, 0, 1..<2), (9, 0..<9, nil, 0, 1..<10),
      (20, 8..<9, nil, 0, 9..<10), (20, 10..<12, nil, 0, 8..<10), (20, 19..<20, nil, 0, 9..<10),
      (20, 4..<6, 4, 0, 1..<3), (20, 4..<6, 5, 0, nil), (20, 12..<14, 5, 0, 8..<10),
      (20, 13..<15, 5, 0, nil), (20, 3..<5, nil, 4, 4..<6), (20, 4..<6, nil, 4, 4..<6),
      (20, 2..<12, nil, 0, nil),
    ] as [(Int, Range<Int>?, Int?, Int, Range<Int>?)])
  func `The focus stands in the rows in which it is drawn, where all of it is in view`(
    lines: Int, focus: Range<Int>?, scroll: Int?, pinned: Int, rows: Range<Int>?
  ) {
    let view = view(lines: lines, focus: focus, scroll: scroll, pinned: pinned)
    #expect(view.rowsOfFocus(metrics) == rows)
    var frame = Frame(size: metrics.size)
    view.draw(into: &frame, metrics, .unicode)
    for (row, line) in zip(rows ?? 0..<0, focus ?? 0..<0) {
      #expect(words(frame, row: row).prefix(2) == ["line", "\(line)"])
    }
  }
}
