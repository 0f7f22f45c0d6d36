import Glibc
import Testing

@testable import CursesTerminal

/// Bytes of a charset that is not UTF-8, as far as this machine has a locale with it.
struct ScalarDecoderTests {
  private static var latin: locale_t? { newlocale(LC_CTYPE_MASK, "de_DE.ISO-8859-1", nil) }

  @Test(.enabled(if: latin != nil, "there is no locale de_DE.ISO-8859-1 here"))
  func `A letter is read as the locale has it`() {
    let locale = Self.latin
    let former = uselocale(locale)
    defer {
      uselocale(former)
      freelocale(locale)
    }
    var decoder = ScalarDecoder(isUTF8: false)
    #expect([0x4A, 0xFC, 0x72, 0xDF].flatMap { decoder.decode($0) } == ["J", "ü", "r", "ß"])
    #expect(!decoder.isWaiting)
  }

  @Test func `What is no letter in the locale does not block those after it`() {
    var decoder = ScalarDecoder(isUTF8: false)
    #expect([0x4A, 0xFC, 0x72].flatMap { decoder.decode($0) } == ["J", "\u{FFFD}", "r"])
  }
}
