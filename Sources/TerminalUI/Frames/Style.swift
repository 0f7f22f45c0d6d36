/// How a cell looks, in meanings rather than colours: a theme says what each means on a terminal.
package struct Style: Hashable, Sendable {
  /// What a cell is for.
  package enum Role: UInt8, Hashable, Sendable, CaseIterable {
    case plain
    /// What the eye should find first: the focused field, the chosen row.
    case accent
    /// What stands back: hints, what is already known.
    case dim
    case error
    case success
  }

  package var role: Role
  package var isBold: Bool
  package var isUnderlined: Bool
  package var isReversed: Bool

  package init(
    _ role: Role = .plain, bold: Bool = false, underline: Bool = false, reverse: Bool = false
  ) {
    self.role = role
    isBold = bold
    isUnderlined = underline
    isReversed = reverse
  }

  package static let plain = Style()
  package static let bold = Style(bold: true)
  package static let dim = Style(.dim)
  package static let error = Style(.error)
  package static let success = Style(.success)
  package static let accent = Style(.accent, bold: true)
}
