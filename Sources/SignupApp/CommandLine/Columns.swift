import TerminalUI

/// Texts in columns, two spaces apart.
enum Columns {
  /// - Parameter rows: the cells of each row; a row may be shorter than others.
  /// - Returns: a line for each row, without spaces at its end.
  static func aligned(_ rows: [[String]]) -> [String] {
    let count = rows.reduce(0) { max($0, $1.count) }
    let widths = (0..<count).map { column in
      rows.reduce(0) { max($0, column < $1.count ? $1[column].printable.displayWidth : 0) }
    }
    return rows.map { row in
      row.enumerated().map { column, text in
        let isLast = column == row.count - 1
        let gap = widths[column] - text.printable.displayWidth + 2
        return isLast ? text : text + String(repeating: " ", count: gap)
      }.joined()
    }
  }
}
