/// What is said beside an export that can be handed on.
extension Sentences {
  /// - Parameters:
  ///   - attributes: their paths.
  ///   - number: that of the line, from 1.
  package static func unmatched(_ attributes: [String], inLine number: Int) -> String {
    "In line \(number) nothing could be made up that your screens take alike for"
      + " \(enumerated(attributes)); null stands there, and plans may be others."
  }
}
