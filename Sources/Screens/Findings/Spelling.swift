/// Slips of the fingers.
package enum Spelling {
  /// The word that someone who typed `word` most likely meant.
  ///
  /// - Returns: `nil` where none is near: more than one slip in three letters.
  package static func nearest(to word: String, among known: [String]) -> String? {
    let distances = known.map { (word: $0, distance: editDistance(word, $0)) }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, word.count / 3) ? best.word : nil
  }

  /// How many letters are missing, needless, wrong or swapped with their neighbour: the optimal string
  /// alignment distance. Case does not count.
  private static func editDistance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.lowercased()), Array(right.lowercased()))
    var rows = [Array(0...right.count)]
    for i in 1..<left.count + 1 {
      var row = [i]
      for j in 1..<right.count + 1 {
        let change = left[i - 1] == right[j - 1] ? 0 : 1
        var best = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + change)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          best = min(best, rows[i - 2][j - 2] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
