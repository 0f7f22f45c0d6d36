import TestSupport
import Testing

@testable import TerminalUI

struct FrameWritingTests {
  /// What stands in a row, with `_` for the right half of a wide grapheme.
  private func text(_ frame: Frame, row: Int = 0) -> String {
    String(frame.row(row).map { $0.text ?? "_" })
  }

  @Test(
    arguments: [
      ("Ada", 0, nil, "Ada   ", 3),
      ("Ada", 4, nil, "    Ad", 2),
      ("Ada", 1, 2, " Ad   ", 2),
      ("Ada", -1, nil, "da    ", 3),
      ("Ada", 9, nil, "      ", 0),
      ("Ada", 0, -3, "      ", 0),
      ("世界", 0, nil, "世_界_  ", 4),
      ("世界", 3, nil, "   世_ ", 3),
      ("世界", 0, 3, "世_    ", 3),
      ("世界", -1, nil, " 界_   ", 4),
    ] as [(String, Int, Int?, String, Int)])
  func `Text is clipped at the frame and at a width`(
    _ written: String, _ column: Int, _ width: Int?, _ row: String, _ used: Int
  ) {
    var frame = Frame(size: Size(width: 6, height: 1))
    let columns = frame.write(written, at: Position(column: column, row: 0), width: width)
    #expect(text(frame) == row)
    #expect(columns == used)
  }

  @Test(arguments: [
    ("x", 0, "x 界_"), ("x", 1, " x界_"), ("x", 2, "世_x "), ("x", 3, "世_ x"),
    ("中", 1, " 中_ "), ("中", 0, "中_界_"), ("xy", 1, " xy "),
  ])
  func `Half of a wide grapheme that is overwritten leaves a space`(
    _ written: String, _ column: Int, _ row: String
  ) {
    var frame = Frame(size: Size(width: 4, height: 1))
    frame.write("世界", at: Position(column: 0, row: 0))
    frame.write(written, at: Position(column: column, row: 0))
    #expect(text(frame) == row)
  }

  @Test(arguments: [-1, 2])
  func `Nothing is written above or below the frame`(_ row: Int) {
    var frame = Frame(size: Size(width: 3, height: 2))
    #expect(frame.write("Ada", at: Position(column: 0, row: row)) == 0)
    #expect(frame == Frame(size: Size(width: 3, height: 2)))
  }

  @Test func `Every cell of a text has its style`() {
    var frame = Frame(size: Size(width: 4, height: 1))
    frame.write("a世", at: Position(column: 0, row: 0), style: .error)
    #expect(frame.row(0).map(\.style) == [.error, .error, .error, .plain])
  }

  @Test func `What changed is told in stretches of one style, graphemes apart`() {
    var before = Frame(size: Size(width: 12, height: 2))
    before.write("Ada Lovelace", at: Position(column: 0, row: 0))
    before.write("e\u{301}x世", at: Position(column: 0, row: 1))
    var after = before
    after.write("Ida", at: Position(column: 0, row: 0))
    after.write("LOVE", at: Position(column: 4, row: 0), style: .bold)
    after.write("d", at: Position(column: 8, row: 0))
    after.write("o\u{301}y界", at: Position(column: 0, row: 1))
    func stretch(_ column: Int, _ row: Int, _ style: Style, _ content: Stretch.StretchContent)
      -> Stretch
    {
      Stretch(position: Position(column: column, row: row), style: style, content: content)
    }
    #expect(
      after.changes(from: before) == [
        stretch(0, 0, .plain, .ascii(Array("I".utf8))),
        stretch(4, 0, .bold, .ascii(Array("LOVE".utf8))),
        stretch(8, 0, .plain, .ascii(Array("d".utf8))),
        stretch(0, 1, .plain, .grapheme("o\u{301}")),
        stretch(1, 1, .plain, .ascii(Array("y".utf8))),
        stretch(2, 1, .plain, .grapheme("界")),
      ])
    #expect(after.changes(from: after).isEmpty)
  }

  @Test func `Frames that count the same graphemes otherwise are the same`() {
    let size = Size(width: 4, height: 1)
    var one = Frame(size: size)
    one.write("e\u{301}", at: Position(column: 0, row: 0))
    var other = Frame(size: size)
    other.write("o\u{301}", at: Position(column: 0, row: 0))
    #expect(one != other)
    other.write("e\u{301}", at: Position(column: 0, row: 0))
    #expect(one == other)
  }
}
