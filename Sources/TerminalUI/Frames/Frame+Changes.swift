/// Cells beside each other in a row that are drawn in one go.
package struct Stretch: Hashable, Sendable {
  package enum StretchContent: Hashable, Sendable {
    /// Printable ASCII, a byte a cell.
    case ascii([UInt8])
    /// One grapheme, which may take two cells.
    case grapheme(Character)
  }

  package var position: Position
  package var style: Style
  package var content: StretchContent
}

extension Frame {
  /// What is to be drawn where a frame of the same size stands, row by row.
  package func changes(from old: Frame) -> [Stretch] {
    guard size == old.size else { return [] }
    let isPlain = clusters == old.clusters
    var stretches: [Stretch] = []
    for row in 0..<size.height where !isPlain || differs(in: row, from: old) {
      addChanges(in: row, from: old, to: &stretches)
    }
    return stretches
  }

  private func cells(of row: Int) -> Range<Int> { row * size.width..<(row + 1) * size.width }

  /// Whether the memory of a row does, which tells all where both frames have the same clusters.
  private func differs(in row: Int, from old: Frame) -> Bool {
    packed.withUnsafeBufferPointer { new in
      old.packed.withUnsafeBufferPointer { old in
        cells(of: row).reduce(0) { $0 | (new[$1].bits ^ old[$1].bits) } != 0
      }
    }
  }

  private func addChanges(in row: Int, from old: Frame, to stretches: inout [Stretch]) {
    let first = row * size.width
    var bytes: [UInt8] = []
    var start = first
    func flush() {
      guard !bytes.isEmpty else { return }
      let position = Position(column: start - first, row: row)
      stretches.append(
        Stretch(position: position, style: packed[start].style, content: .ascii(bytes)))
      bytes = []
    }
    for index in cells(of: row) {
      let cell = packed[index]
      if isSame(index, in: old) {
        flush()
      } else if let byte = cell.ascii {
        if !cell.looks(like: packed[start]) { flush() }
        if bytes.isEmpty { start = index }
        bytes.append(byte)
      } else {
        flush()
        guard let text = cell.cell(clusters).text else { continue }
        let position = Position(column: index - first, row: row)
        stretches.append(Stretch(position: position, style: cell.style, content: .grapheme(text)))
      }
    }
    flush()
  }

  /// Clusters are told apart by what they are, since two frames may count them differently.
  private func isSame(_ index: Int, in old: Frame) -> Bool {
    let (new, other) = (packed[index], old.packed[index])
    if new.isCluster || other.isCluster { return new.cell(clusters) == other.cell(old.clusters) }
    return new == other
  }
}
