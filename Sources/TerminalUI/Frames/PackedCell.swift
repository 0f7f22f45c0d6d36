/// A cell in four bytes without references, so that a row is made, copied and compared as plain
/// memory. Most cells are blank.
struct PackedCell: Hashable, Sendable {
  /// The style in the lowest bits, and the content above: a scalar; 0 for the right half of a wide
  /// grapheme; from `firstCluster` on an index into the frame's clusters.
  let bits: UInt32

  /// One more than the last scalar.
  private static let firstCluster: UInt32 = 0x110000
  private static let styleBits: UInt32 = 6

  static let blank = PackedCell(content: 0x20, style: Style.plain.packed)
  private var content: UInt32 { bits >> Self.styleBits }
  var isContinuation: Bool { content == 0 }
  var isCluster: Bool { content >= Self.firstCluster }
  /// The character, where it is one of printable ASCII.
  var ascii: UInt8? { 0x20..<0x7F ~= content ? UInt8(content) : nil }
  var style: Style { Style(packed: UInt8(bits & (1 << Self.styleBits - 1))) }

  /// Whether both have one style.
  func looks(like other: PackedCell) -> Bool {
    (bits ^ other.bits) & (1 << Self.styleBits - 1) == 0
  }

  private init(content: UInt32, style: UInt8) {
    bits = content << Self.styleBits | UInt32(style)
  }

  /// A cell of ASCII, in a style that was packed before.
  init(ascii byte: UInt8, style: UInt8) { self.init(content: UInt32(byte), style: style) }

  /// - Parameter clusters: takes the grapheme where it has more than one scalar.
  init(_ cell: Cell, clusters: inout [Character]) {
    let style = cell.style.packed
    guard let text = cell.text else {
      self.init(content: 0, style: style)
      return
    }
    if let scalar = text.onlyScalar, scalar.value != 0 {
      self.init(content: scalar.value, style: style)
    } else {
      self.init(content: Self.firstCluster + UInt32(clusters.count), style: style)
      clusters.append(text)
    }
  }

  func cell(_ clusters: [Character]) -> Cell {
    if isContinuation { return Cell(nil, style) }
    if isCluster { return Cell(clusters[Int(content - Self.firstCluster)], style) }
    return Cell(Unicode.Scalar(content).map(Character.init) ?? " ", style)
  }
}

extension Style {
  /// The role above three bits for what is switched on: six bits in all.
  var packed: UInt8 {
    let flags: UInt8 = (isBold ? 1 : 0) | (isUnderlined ? 2 : 0) | (isReversed ? 4 : 0)
    return role.rawValue << 3 | flags
  }

  fileprivate init(packed: UInt8) {
    self.init(
      Role(rawValue: packed >> 3) ?? .plain, bold: packed & 1 != 0, underline: packed & 2 != 0,
      reverse: packed & 4 != 0)
  }
}
