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
    // Rows that two frames share are told alike without a look at them.
    for row in rows.indices where !isPlain || rows[row] != old.rows[row] {
      addChanges(in: row, from: old, to: &stretches)
    }
    return stretches
  }

  private func addChanges(in row: Int, from old: Frame, to stretches: inout [Stretch]) {
    let (cells, oldCells) = (rows[row], old.rows[row])
    var bytes: [UInt8] = []
    var start = 0
    func add(_ content: Stretch.StretchContent, at column: Int) {
      let position = Position(column: column, row: row)
      stretches.append(Stretch(position: position, style: cells[column].style, content: content))
    }
    func flush() {
      guard !bytes.isEmpty else { return }
      add(.ascii(bytes), at: start)
      bytes = []
    }
    for (column, cell) in cells.enumerated() {
      if isSame(cell, oldCells[column], in: old) {
        flush()
      } else if let byte = cell.ascii {
        if !cell.looks(like: cells[start]) { flush() }
        if bytes.isEmpty { start = column }
        bytes.append(byte)
      } else {
        flush()
        if let text = cell.cell(clusters).text { add(.grapheme(text), at: column) }
      }
    }
    flush()
  }

  /// Clusters are told apart by what they are, since two frames may count them differently.
  private func isSame(_ new: PackedCell, _ former: PackedCell, in old: Frame) -> Bool {
    if new.isCluster || former.isCluster { return new.cell(clusters) == former.cell(old.clusters) }
    return new == former
  }
}
