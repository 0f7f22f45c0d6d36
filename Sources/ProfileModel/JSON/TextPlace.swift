/// Where something stands in a text.
package struct TextPlace: Hashable, Sendable, Comparable {
  /// Counted from 1.
  package var line: Int
  /// In Unicode scalars, counted from 1.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Counts lines and columns on the way through a text.
struct PlaceCounter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = TextPlace(line: 1, column: 1)
  private var offset: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    offset = JSONReader.textStart(in: bytes)
  }

  /// - Precondition: `end` is not before the last one.
  mutating func place(of end: Int) -> TextPlace {
    for byte in bytes[offset..<end] {
      if byte == UInt8(ascii: "\n") {
        place = TextPlace(line: place.line + 1, column: 1)
      } else if !byte.isUTF8Continuation {
        place.column += 1
      }
    }
    offset = end
    return place
  }
}

extension UInt8 {
  fileprivate var isUTF8Continuation: Bool { self & 0b1100_0000 == 0b1000_0000 }
}
