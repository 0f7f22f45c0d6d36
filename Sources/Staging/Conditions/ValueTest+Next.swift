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
    var tried = [number + step]
    for bound in assertions.flatMap(\.numbers) { tried += [bound, bound + step] }
    for case .multipleOf(let unit) in assertions {
      for start in tried {
        let multiple = (start / unit).rounded(.up) * unit
        tried += [multiple, multiple + step]
      }
    }
    return tried.filter { $0 > number && holds(forNumber: $0) == outcome }.min()
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
