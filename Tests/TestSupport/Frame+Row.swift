package import TerminalUI

extension Frame {
  /// The cells of one row, left to right.
  package func row(_ row: Int) -> [Cell] {
    (0..<size.width).map { self[Position(column: $0, row: row)] }
  }
}
