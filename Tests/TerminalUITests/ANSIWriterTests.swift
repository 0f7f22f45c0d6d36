import TerminalUI
import TestSupport
import Testing

/// Frames as bytes, read back by a terminal.
struct ANSIWriterTests {
  @Test(arguments: Gallery.all)
  func `A terminal shows the frame that was written`(_ exhibit: Exhibit) throws {
    for size in exhibit.sizes {
      let frame = try exhibit.scene(size).frame
      var (screen, writer) = (TerminalScreen(size: size), ANSIWriter())
      screen.feed(Array(writer.write(frame).utf8))
      expect(screen, shows: frame)
    }
  }

  @Test func `One frame after another is shown, by what changed alone`() throws {
    let size = Size(width: 80, height: 24)
    var (screen, writer, costs) = (TerminalScreen(size: size), ANSIWriter(), [Int]())
    for exhibit in Gallery.all where exhibit.sizes.contains(size) {
      let frame = try exhibit.scene(size).frame
      screen.feed(Array(writer.write(frame).utf8))
      expect(screen, shows: frame)
      costs.append(writer.write(frame).utf8.count)
    }
    #expect(costs.allSatisfy { $0 == 0 } && !costs.isEmpty)
  }

  @Test func `Styles are told as the theme has them`() {
    var frame = Frame(size: Size(width: 20, height: 1))
    frame.write("a", at: Position(column: 0, row: 0), style: .accent)
    frame.write("e", at: Position(column: 2, row: 0), style: Style(.error, underline: true))
    frame.write("r", at: Position(column: 4, row: 0), style: Style(reverse: true))
    frame.write("d", at: Position(column: 6, row: 0), style: .dim)
    var (screen, writer) = (TerminalScreen(size: frame.size), ANSIWriter())
    screen.feed(Array(writer.write(frame).utf8))
    let pens = [0, 2, 4, 6].map { screen.glyphs[0][$0].pen }
    #expect(pens[0].isBold && pens[0].color == 5)
    #expect(pens[1].isUnderlined && pens[1].color == 1 && !pens[1].isBold)
    #expect(pens[2].isReversed && pens[3].isDim)
  }

  private func expect(
    _ screen: TerminalScreen, shows frame: Frame,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for row in 0..<frame.size.height {
      let wanted = frame.row(row).compactMap(\.text).map(\.drawable).joined()
      let shown = screen.glyphs[row].map(\.text).joined()
      #expect(shown == wanted, sourceLocation: sourceLocation)
    }
    #expect(screen.isCursorShown == (frame.caret != nil), sourceLocation: sourceLocation)
    if let caret = frame.caret {
      #expect(screen.cursor == caret, sourceLocation: sourceLocation)
    }
  }
}
