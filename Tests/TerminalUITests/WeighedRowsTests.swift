import Testing

@testable import TerminalUI

/// Which rows are shown where there is no room for all.
struct WeighedRowsTests {
  private let rows = WeighedRows(
    rows: [
      .init(weight: 1, group: "", lines: [Line("a", at: 0)]),
      .init(weight: 3, group: "", lines: [Line("b", at: 0)]),
      .init(weight: 2, group: "g", lines: [Line("c", at: 0), Line("d", at: 0)]),
      .init(weight: 0, group: "h", lines: [Line("e", at: 0)]),
    ],
    heading: { Line("\($0):", at: 0) }, more: { Line("+\($0)", at: 0) })

  static let heights: [(height: Int, lines: [String])] = [
    (7, ["a", "b", "g:", "c", "d", "h:", "e"]),
    (100, ["a", "b", "g:", "c", "d", "h:", "e"]),
    (6, ["a", "h:", "e", "+2"]),
    (4, ["a", "h:", "e", "+2"]),
    (3, ["h:", "e", "+3"]),
    (2, ["+4"]),
    (1, ["+4"]),
    (0, []),
    (-1, []),
  ]

  @Test(arguments: heights)
  func `What counts most is shown, in its order`(height: Int, lines: [String]) {
    let shown = rows.rows(within: height).map { $0.pieces.map(\.text).joined() }
    #expect(shown == lines)
    #expect(shown.count <= max(0, height))
  }
}
