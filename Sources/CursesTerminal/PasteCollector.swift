/// Collects what a terminal pastes, up to the mark that ends it.
struct PasteCollector {
  /// What is kept of a paste; the rest is read and thrown away. Far more than any field takes.
  static let mostBytes = 64 << 10
  private static let endMark = Array("\u{1B}[201~".utf8)

  private let isUTF8: Bool
  private var kept: [UInt8] = []
  /// How many bytes of the end mark have come.
  private var matched = 0

  /// - Parameter isUTF8: whether the terminal writes UTF-8.
  init(isUTF8: Bool) { self.isUTF8 = isUTF8 }

  /// Takes bytes up to the end mark, and drops them from `bytes`. Returns whether the mark has come.
  mutating func take(from bytes: inout ArraySlice<UInt8>) -> Bool {
    while let byte = bytes.first {
      if byte == Self.endMark[matched] {
        bytes.removeFirst()
        matched += 1
        if matched == Self.endMark.count { return true }
      } else {
        // The mark has one escape, its first byte, so no other match can have begun in this one.
        keep(Self.endMark.prefix(matched))
        matched = 0
        let plain = bytes.prefix { $0 != Self.endMark[0] }
        keep(plain)
        bytes = bytes[plain.endIndex...]
      }
    }
    return false
  }

  /// Keeps what counts. Control characters are left out at once, so that a paste that is cut off stays
  /// too long for any field, and is never taken in part.
  private mutating func keep(_ bytes: some Collection<UInt8>) {
    guard kept.count < Self.mostBytes else { return }
    kept += bytes.lazy.filter { $0.isKept }.prefix(Self.mostBytes - kept.count)
  }

  /// What was pasted, as one line: no line break at its end, a space for each one inside and for each
  /// tab, and none of the other control characters.
  var text: String {
    var decoder = ScalarDecoder(isUTF8: isUTF8)
    var scalars = kept.flatMap { decoder.decode($0) }
    if kept.count < Self.mostBytes, let last = decoder.end() { scalars.append(last) }
    var text = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in scalars.trimmingLineBreaks {
      let isSecondOfBreak = scalar == "\n" && previous == "\r"
      previous = scalar
      if isSecondOfBreak { continue }
      if scalar.isLineBreak || scalar == "\t" { text.append(" ") }
      if scalar.properties.generalCategory != .control { text.append(scalar) }
    }
    return String(text)
  }
}

extension UInt8 {
  /// Whether it is no ASCII control character but tab and line ends.
  fileprivate var isKept: Bool { (self >= 0x20 && self != 0x7F) || (9...13).contains(self) }
}

extension Unicode.Scalar {
  fileprivate var isLineBreak: Bool { self == "\n" || self == "\r" }
}

extension [Unicode.Scalar] {
  fileprivate var trimmingLineBreaks: ArraySlice<Unicode.Scalar> {
    guard let last = lastIndex(where: { !$0.isLineBreak }) else { return [] }
    return self[...last]
  }
}
