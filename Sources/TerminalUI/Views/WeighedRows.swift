import Wording

/// Rows of which those that count most are shown, where there is no room for all.
struct WeighedRows {
  struct Weighed {
    /// What counts most has the least.
    let weight: Int
    /// What stands above rows that belong together; empty for nothing.
    let group: String
    let lines: [Line]
  }

  let rows: [Weighed]
  /// The line above a group.
  let heading: (String) -> Line
  /// The line that says how many are left out.
  let more: (Int) -> Line

  /// How many lines all of them take.
  var height: Int { lines(of: Array(rows.indices)).count }

  /// As many as a height has room for, in their order.
  func rows(within height: Int) -> [Line] {
    if self.height <= height { return lines(of: Array(rows.indices)) }
    guard height > 0 else { return [] }
    var shown: [Int] = []
    for index in rows.indices.sorted(by: { (rows[$0].weight, $0) < (rows[$1].weight, $1) }) {
      let candidate = (shown + [index]).sorted()
      if lines(of: candidate).count >= height { break }
      shown = candidate
    }
    return lines(of: shown) + [more(rows.count - shown.count)]
  }

  /// The lines of rows, with the name of each group above its first.
  private func lines(of indices: [Int]) -> [Line] {
    var (lines, group) = ([Line](), "")
    for row in indices.map({ rows[$0] }) {
      if row.group != group, !row.group.isEmpty { lines.append(heading(row.group)) }
      group = row.group
      lines += row.lines
    }
    return lines
  }
}
