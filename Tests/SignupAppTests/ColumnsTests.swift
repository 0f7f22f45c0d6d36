import Testing

@testable import SignupApp

struct ColumnsTests {
  @Test func `Columns stand below each other, however wide a character is`() {
    let rows = [
      ["世界", "a"], ["ab", "b"], ["e\u{301}", "c", "d"], ["\u{1B}", "e"], ["only"], [],
    ]
    #expect(
      Columns.aligned(rows) == [
        "世界  a", "ab    b", "e\u{301}     c  d", "\u{1B}     e", "only", "",
      ])
  }
}
