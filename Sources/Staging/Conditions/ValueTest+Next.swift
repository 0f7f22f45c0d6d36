import ProfileModel

extension ValueTest {
  /// The least number above another that keeps the test, or doesn't.
  ///
  /// Between two of its bounds a test says the same of every number but for multiples, so that the
  /// bounds and what lies right behind them are all that have to be tried.
  ///
  /// - Parameters:
  ///   - number: where to begin, which is not looked at itself.
  ///   - outcome: whether it should be kept.
  ///   - step: how far two numbers can be apart.
  func next(after number: Double, keeping outcome: Bool, step: Double) -> Double? {
    var least: Double?
    func look(at candidate: Double) {
      guard candidate > number, least.map({ candidate < $0 }) ?? true else { return }
      if holds(forNumber: candidate) == outcome { least = candidate }
    }
    func look(from start: Double) {
      look(at: start)
      for case .multipleOf(let unit) in assertions {
        let multiple = (start / unit).rounded(.up) * unit
        look(at: multiple)
        look(at: multiple + step)
      }
    }
    look(from: number + step)
    for bound in assertions.lazy.flatMap(\.numbers) {
      look(from: bound)
      look(from: bound + step)
    }
    return least
  }
}

extension ValueTest.Assertion {
  /// The numbers that it compares with; durations in seconds.
  var numbers: [Double] {
    switch self {
    case .const(.number(let number)): [number.double]
    case .oneOf(let values): values.compactMap { $0.integer.map(Double.init) }
    case .minimum(let bound), .exclusiveMinimum(let bound), .maximum(let bound),
      .exclusiveMaximum(let bound):
      bound.number.map { [$0] } ?? []
    case .const, .multipleOf, .minLength, .maxLength, .pattern, .format, .minItems, .maxItems,
      .contains, .known:
      []
    }
  }
}

extension ValueTest.Bound {
  fileprivate var number: Double? {
    switch self {
    case .number(let number): number
    case .duration(let duration): duration.inSeconds
    case .text: nil
    }
  }
}
