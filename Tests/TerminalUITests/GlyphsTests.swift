import TerminalUI
import Testing

struct GlyphsTests {
  private func all(_ glyphs: Glyphs) -> String {
    let characters = [
      glyphs.bar, glyphs.tick, glyphs.cross, glyphs.bullet, glyphs.dot, glyphs.rule,
      glyphs.meterFull, glyphs.meterEmpty, glyphs.moreAbove, glyphs.moreBelow, glyphs.moreLeft,
      glyphs.moreRight,
    ]
    let texts = [glyphs.upDown, glyphs.leftRight, glyphs.separator, glyphs.ellipsis]
    return String(characters + glyphs.spinner) + texts.joined()
  }

  @Test func `A console is sent what code page 437 has, and ASCII`() {
    let beyondASCII = "▲▼◄►↑↓→←√•·─│═║«»"
    for character in all(.console) {
      #expect(character.isASCII || beyondASCII.contains(character), "\(character)")
    }
  }

  @Test func `What reads no UTF-8 is sent ASCII`() {
    #expect(all(.ascii).allSatisfy { $0.isASCII })
  }

  @Test(arguments: [
    (true, false, Glyphs.unicode), (true, true, .console), (false, false, .ascii),
    (false, true, .ascii),
  ])
  func `The terminal decides which are used`(
    _ isUnicode: Bool, _ isConsole: Bool, _ glyphs: Glyphs
  ) {
    let capabilities = Capabilities(
      colors: 8, isUnicode: isUnicode, hasDim: false, isConsole: isConsole)
    #expect(capabilities.glyphs == glyphs)
  }
}
