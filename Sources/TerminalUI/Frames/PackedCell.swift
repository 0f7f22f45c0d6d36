/// A cell in eight bytes without references, so that a frame is made, copied and compared as plain
/// memory. A frame is built anew for every key, and most of its cells are blank.
struct PackedCell: Hashable, Sendable {
  /// A scalar; 0 for the right half of a wide grapheme; from `firstCluster` on an index into the
  /// frame's clusters.
  private let content: UInt32
  private let style: UInt8

  /// One more than the last scalar.
  private static let firstCluster: UInt32 = 0x110000

  static let blank = PackedCell(content: 0x20, style: 0)
  var isContinuation: Bool { content == 0 }
  var isCluster: Bool { content >= Self.firstCluster }

  private init(content: UInt32, style: UInt8) {
    self.content = content
    self.style = style
  }

  /// - Parameter clusters: takes the grapheme where it has more than one scalar.
  init(_ cell: Cell, clusters: inout [Character]) {
    style = cell.style.packed
    guard let text = cell.text else {
      content = 0
      return
    }
    let scalars = text.unicodeScalars
    if let first = scalars.first, first.value != 0, scalars.count == 1 {
      content = first.value
    } else {
      content = Self.firstCluster + UInt32(clusters.count)
      clusters.append(text)
    }
  }

  func cell(_ clusters: [Character]) -> Cell {
    let style = Style(packed: style)
    if isContinuation { return Cell(nil, style) }
    if isCluster { return Cell(clusters[Int(content - Self.firstCluster)], style) }
    return Cell(Unicode.Scalar(content).map(Character.init) ?? " ", style)
  }
}

extension Style {
  fileprivate var packed: UInt8 {
    let flags: UInt8 = (isBold ? 1 : 0) | (isUnderlined ? 2 : 0) | (isReversed ? 4 : 0)
    return role.rawValue << 3 | flags
  }

  fileprivate init(packed: UInt8) {
    self.init(
      Role(rawValue: packed >> 3) ?? .plain, bold: packed & 1 != 0, underline: packed & 2 != 0,
      reverse: packed & 4 != 0)
  }
}
