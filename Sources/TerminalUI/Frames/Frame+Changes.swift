import Glibc

extension Frame {
  /// The places whose cells are others than in a frame of the same size.
  package func changes(from old: Frame) -> [Position] {
    guard size == old.size else { return [] }
    return (0..<size.height).flatMap { row in
      isUnchanged(row, in: old) ? [] : changes(in: row, from: old)
    }
  }

  private func changes(in row: Int, from old: Frame) -> [Position] {
    let start = row * size.width
    return (0..<size.width).lazy.filter { cells[start + $0] != old.cells[start + $0] }
      .map { Position(column: $0, row: row) }
  }

  /// Whether a row is the same to the bit, which most are from one key to the next. Comparing cells
  /// as texts costs fifty times as much; a row that differs in its bits only is compared so after all.
  private func isUnchanged(_ row: Int, in old: Frame) -> Bool {
    let length = size.width * MemoryLayout<Cell>.stride
    return cells.withUnsafeBytes { new in
      old.cells.withUnsafeBytes { old in
        guard let new = new.baseAddress, let old = old.baseAddress else { return true }
        return memcmp(new + row * length, old + row * length, length) == 0
      }
    }
  }
}
