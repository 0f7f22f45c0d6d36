/// Where things stand on a screen of a certain size: one column, centred.
struct Metrics: Hashable, Sendable {
  /// Below this nothing can be shown that makes sense.
  static let minimum = Size(width: 30, height: 8)
  /// Longer lines are hard to read.
  static let widestColumn = 64
  static let widestInput = 50

  let size: Size

  init(_ size: Size) { self.size = size }

  var isTooSmall: Bool {
    size.width < Self.minimum.width || size.height < Self.minimum.height
  }

  /// Whether air has to go so that fields can stay.
  var isCompact: Bool { size.height < 20 }
  var isNarrow: Bool { size.width < 60 }

  /// The width of the column of text, in cells.
  var width: Int { min(Self.widestColumn, size.width - (isNarrow ? 6 : 16)) }
  /// Where the column begins.
  var left: Int { (size.width - width) / 2 }
  /// Where the bar of the focused thing stands.
  var bar: Int { left - 2 }
  /// The first column to the right of the column of text.
  var right: Int { left + width }
  /// The width of an input, in cells.
  var input: Int { min(Self.widestInput, width) }

  /// The rows between header and footer.
  var body: Range<Int> {
    isCompact ? 1..<size.height - 2 : 2..<size.height - 2
  }
}
