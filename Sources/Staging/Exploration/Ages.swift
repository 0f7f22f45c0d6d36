/// What is possible of the ages of some things at the same moment, in seconds: bounds on each age, and
/// on how far any two are apart (a difference bound matrix, as for timed automata).
///
/// Bounds are always as tight as they follow from each other, so that equal sets are equal values.
struct Ages: Hashable {
  /// What has an age, in order.
  private(set) var clocks: [Int] = []
  /// `bounds[row * width + column]` is how much the age of the row can at most be above that of the
  /// column. The first row and column stand for now, whose age is 0.
  private var bounds: [Int64] = [0]

  /// Beyond everything; sums of three do not overflow.
  static let unbounded = Int64.max / 4

  private var width: Int { clocks.count + 1 }

  private subscript(row: Int, column: Int) -> Int64 {
    get { bounds[row * width + column] }
    set { bounds[row * width + column] = newValue }
  }

  private func position(_ clock: Int) -> Int? { clocks.firstIndex(of: clock).map { $0 + 1 } }

  /// The least that the age of a clock can be.
  func least(_ clock: Int) -> Int64? { position(clock).map { -self[0, $0] } }
  /// The most that it can be.
  func most(_ clock: Int) -> Int64? { position(clock).map { self[$0, 0] } }

  /// Some time later, a second at least.
  func later() -> Ages {
    var later = self
    for position in 1..<max(1, width) {
      later[0, position] -= 1
      later[position, 0] = Self.unbounded
    }
    return later
  }

  /// Those among these in which a clock is at least, or at most, so old; `nil` where there are none.
  func with(_ clock: Int, atLeast seconds: Int64) -> Ages? {
    guard let position = position(clock) else { return self }
    return tightened(0, position, to: -seconds)
  }

  func with(_ clock: Int, atMost seconds: Int64) -> Ages? {
    guard let position = position(clock) else { return self }
    return tightened(position, 0, to: seconds)
  }

  private func tightened(_ row: Int, _ column: Int, to bound: Int64) -> Ages? {
    guard bound < self[row, column] else { return self }
    guard bound + self[column, row] >= 0 else { return nil }
    var result = self
    result[row, column] = bound
    for first in 0..<width {
      let head = result[first, row]
      if head >= Self.unbounded { continue }
      for last in 0..<width where result[column, last] < Self.unbounded {
        let sum = head + bound + result[column, last]
        if sum < result[first, last] { result[first, last] = sum }
      }
    }
    return result
  }

  /// The same for these clocks alone; those of `fresh` begin now.
  func keeping(_ kept: [Int], fresh: Set<Int>) -> Ages {
    var result = Ages()
    result.clocks = kept
    let sources = [0] + kept.map { fresh.contains($0) ? 0 : position($0) ?? 0 }
    result.bounds = sources.flatMap { row in sources.map { column in self[row, column] } }
    return result
  }

  /// The same, but for what no test can tell apart: above the greatest age that is tested, all are
  /// alike.
  func blurred(beyond greatest: (Int) -> Int64) -> Ages {
    var result = self
    let limits = [0] + clocks.map(greatest)
    for row in 0..<width {
      for column in 0..<width where row != column {
        if result[row, column] > limits[row] {
          result[row, column] = Self.unbounded
        } else if result[row, column] < -limits[column] - 1 {
          result[row, column] = -limits[column] - 1
        }
      }
    }
    result.tighten()
    return result
  }

  private mutating func tighten() {
    for middle in 0..<width {
      for row in 0..<width where self[row, middle] < Self.unbounded {
        for column in 0..<width where self[middle, column] < Self.unbounded {
          self[row, column] = min(self[row, column], self[row, middle] + self[middle, column])
        }
      }
    }
  }

  /// Whether all of the others are among these. Both are of the same clocks.
  func includes(_ other: Ages) -> Bool {
    for index in bounds.indices where bounds[index] < other.bounds[index] { return false }
    return true
  }
}
