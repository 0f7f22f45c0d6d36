import TerminalUI
import Testing

/// A frame as a picture.
struct FrameSVGTests {
  private var frame: Frame {
    var frame = Frame(size: Size(width: 24, height: 6))
    frame.write("Name & <b>", at: Position(column: 1, row: 0), style: .bold)
    frame.write("東京 is 2 × 2", at: Position(column: 0, row: 1), style: .dim)
    frame.write("Ada ", at: Position(column: 2, row: 2), style: Style(underline: true), width: 8)
    frame.write("      ", at: Position(column: 6, row: 2), style: Style(.error, underline: true))
    frame.write("┃ שלום עולם!", at: Position(column: 0, row: 3), style: .accent)
    frame.write("[ OK ]", at: Position(column: 4, row: 4), style: Style(.success, reverse: true))
    frame.write("left      right", at: Position(column: 0, row: 5))
    frame.caret = Position(column: 6, row: 2)
    return frame
  }

  @Test func `Each text has the place and the length of its cells`() {
    expectGolden(frame.svg(label: "A \"name\"").text + "\n", "picture.svg")
  }

  @Test func `No picture is wider than its frame`() throws {
    for width in 1...12 {
      var small = Frame(size: Size(width: width, height: 1))
      small.write("東京東京 Ada", at: Position(column: 0, row: 0))
      let texts = small.svg(label: "").text.split(separator: "\n").joined()
        .split(separator: "<text ").dropFirst()
      for text in texts {
        let numbers = text.split(separator: "\"")
        let (x, length) = (try #require(Int(numbers[1])), try #require(Int(numbers[5])))
        #expect(x + length <= width * 9)
      }
    }
  }
}
