import Testing

@testable import TerminalUI

/// The part of a long text that an input of ten cells shows.
struct WindowTests {
  /// How wide the characters are, how many stand before the caret, which are in view, and where the
  /// caret stands among them.
  @Test(
    arguments: [
      ([], 0, 0..<0, 0),
      (Array(repeating: 1, count: 9), 9, 0..<9, 9),
      (Array(repeating: 1, count: 10), 9, 0..<10, 9),
      (Array(repeating: 1, count: 10), 10, 5..<10, 5),
      (Array(repeating: 1, count: 16), 0, 0..<10, 0),
      (Array(repeating: 1, count: 16), 14, 5..<15, 9),
      (Array(repeating: 1, count: 16), 15, 10..<16, 5),
      (Array(repeating: 2, count: 6), 4, 0..<5, 8),
      (Array(repeating: 2, count: 6), 5, 3..<6, 4),
      ([12], 0, 0..<1, 0), ([12], 1, 1..<1, 0),
    ] as [([Int], Int, Range<Int>, Int)])
  func `The text moves by half the width, and only where the caret would leave it`(
    widths: [Int], caret: Int, range: Range<Int>, column: Int
  ) {
    let window = Window(over: widths, caret: caret, width: 10)
    #expect(window.range == range)
    #expect(window.caretColumn == column)
  }
}
