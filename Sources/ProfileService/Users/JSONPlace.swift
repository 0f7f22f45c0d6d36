/// A place in a line that is known to hold a JSON object.
struct JSONPlace {
  private let bytes: [UInt8]
  private var position = 0

  /// The column of the value that keys lead to, in Unicode scalars, counted from 1. A key that there
  /// is not is passed over.
  static func column(of keys: [String], in line: [UInt8]) -> Int {
    var place = JSONPlace(bytes: line)
    place.skipSpace()
    for key in keys { place.enter(key) }
    // Every scalar has one byte that continues no other.
    return line.prefix(place.position).count { $0 & 0xC0 != 0x80 } + 1
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Goes to the value of a member; stays where this is no object with such a member.
  private mutating func enter(_ key: String) {
    let start = position
    guard next == UInt8(ascii: "{") else { return }
    repeat {
      position += 1
      skipSpace()
      guard next == UInt8(ascii: "\"") else { break }
      let name = skipText()
      skipSpace()
      position += 1
      skipSpace()
      if name.elementsEqual(key.utf8) { return }
      skipValue()
      skipSpace()
    } while next == UInt8(ascii: ",")
    position = start
  }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  /// - Returns: what stands between the quotes. The keys that we look for have nothing to escape.
  private mutating func skipText() -> ArraySlice<UInt8> {
    position += 1
    let start = position
    while let byte = next, byte != UInt8(ascii: "\"") {
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    defer { position += 1 }
    return bytes[start..<min(position, bytes.count)]
  }

  private mutating func skipValue() {
    var depth = 0
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        _ = skipText()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","):
        if depth == 0 { return }
        if byte != UInt8(ascii: ",") { depth -= 1 }
      default: break
      }
      position += 1
    }
  }
}
