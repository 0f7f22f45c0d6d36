import CNcurses
import Glibc

/// Turns bytes into Unicode scalars, one byte at a time: by UTF-8, or as the locale has them.
///
/// What is not UTF-8 becomes U+FFFD, one for each longest beginning of a sequence (The Unicode
/// Standard §3.9, table 3-8), so that no byte can block those after it.
struct ScalarDecoder {
  private static let substitute: Unicode.Scalar = "\u{FFFD}"

  private let isUTF8: Bool
  /// How far the C library is within a character of the locale.
  private var shift = mbstate_t()
  private var value: UInt32 = 0
  private var missing = 0
  /// What the next byte must be in; only the second byte of a sequence is narrower than 0x80–0xBF.
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  init(isUTF8: Bool = true) { self.isUTF8 = isUTF8 }

  /// Whether a sequence has begun and not ended.
  var isWaiting: Bool { missing > 0 }

  /// Takes a byte. Returns the scalars that it completes: often one, two if it breaks a sequence off.
  mutating func decode(_ byte: UInt8) -> [Unicode.Scalar] {
    guard isUTF8 else { return decodeByLocale(byte) }
    guard isWaiting else { return begin(with: byte).map { [$0] } ?? [] }
    guard allowed.contains(byte) else {
      missing = 0
      return [Self.substitute] + decode(byte)
    }
    allowed = 0x80...0xBF
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    return isWaiting ? [] : [Unicode.Scalar(value) ?? Self.substitute]
  }

  /// Gives up waiting. Returns what the beginning of a sequence becomes.
  mutating func end() -> Unicode.Scalar? {
    guard isWaiting else { return nil }
    missing = 0
    shift = mbstate_t()
    return Self.substitute
  }

  /// Takes a byte of the locale's own charset; glibc's wide characters are Unicode's in each of them.
  private mutating func decodeByLocale(_ byte: UInt8) -> [Unicode.Scalar] {
    var wide = wchar_t()
    let length = withUnsafeBytes(of: byte) { bytes in
      mbrtowc(&wide, bytes.assumingMemoryBound(to: CChar.self).baseAddress, 1, &shift)
    }
    // -1 for what is no character, -2 for the beginning of one.
    let wasWaiting = isWaiting
    missing = length == -2 ? 1 : 0
    if isWaiting { return [] }
    guard length < 0 else {
      return [Unicode.Scalar(UInt32(bitPattern: wide)) ?? Self.substitute]
    }
    shift = mbstate_t()
    return [Self.substitute] + (wasWaiting ? decodeByLocale(byte) : [])
  }

  /// Takes a first byte. The ranges leave out what is too long, a surrogate, or beyond U+10FFFF.
  private mutating func begin(with byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 0..<0x80: return Unicode.Scalar(byte)
    case 0xC2...0xDF: expect(1, after: byte & 0x1F)
    case 0xE0: expect(2, after: byte & 0x0F, in: 0xA0...0xBF)
    case 0xED: expect(2, after: byte & 0x0F, in: 0x80...0x9F)
    case 0xE1...0xEF: expect(2, after: byte & 0x0F)
    case 0xF0: expect(3, after: byte & 0x07, in: 0x90...0xBF)
    case 0xF1...0xF3: expect(3, after: byte & 0x07)
    case 0xF4: expect(3, after: byte & 0x07, in: 0x80...0x8F)
    default: return Self.substitute
    }
    return nil
  }

  private mutating func expect(
    _ count: Int, after bits: UInt8, in range: ClosedRange<UInt8> = 0x80...0xBF
  ) {
    value = UInt32(bits)
    missing = count
    allowed = range
  }
}
