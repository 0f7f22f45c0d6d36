/// Where ids, tokens and salts come from.
package struct RandomBytes: Sendable {
  private let next: @Sendable () -> UInt64

  /// - Parameter next: a number, another one at each call. Only a rehearsal may know which.
  package init(_ next: @escaping @Sendable () -> UInt64) { self.next = next }

  /// Bytes that nobody can guess. On Linux the system's generator is `getrandom(2)`, which each
  /// number asks for eight bytes.
  package static let system = RandomBytes {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }

  package func make(count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count { withUnsafeBytes(of: next().littleEndian) { bytes += $0 } }
    return Array(bytes.prefix(count))
  }
}

/// Bytes as lower-case hexadecimal digits.
package enum Hexadecimal {
  /// Two digits a byte, the higher half first.
  package static func text(of bytes: some Sequence<UInt8>) -> String {
    var digits: [UInt8] = []
    for byte in bytes { digits += [digit(byte >> 4), digit(byte & 15)] }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Whether a character of ASCII is such a digit; one in upper case is none.
  package static func isDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
    default: false
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
