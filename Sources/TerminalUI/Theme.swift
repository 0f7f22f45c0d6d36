/// What the roles look like.
///
/// Only the first eight colours of the terminal's own palette are used, and never a background, so
/// that a person's light or dark scheme keeps its contrast.
package struct Theme: Hashable, Sendable {
  /// A colour, by its number in the palette that every colour terminal has.
  package enum Color: Int, Hashable, Sendable, CaseIterable {
    case red = 1
    case green, yellow, blue, magenta, cyan
  }

  package var accent: Color
  package var error: Color
  package var success: Color

  package init(accent: Color, error: Color, success: Color) {
    self.accent = accent
    self.error = error
    self.success = success
  }

  /// Of the palette's colours, magenta differs most from black and from white alike.
  package static let standard = Theme(accent: .magenta, error: .red, success: .green)
}

extension Theme {
  /// What a terminal has to switch on for a cell.
  package struct Rendition: Hashable, Sendable {
    package var color: Color?
    package var isBold = false
    package var isDim = false
    package var isUnderlined = false
    package var isReversed = false
  }

  /// The rendition of a style on a terminal. Without colour, what matters most is bold.
  package func rendition(of style: Style, on capabilities: Capabilities) -> Rendition {
    let color = color(of: style.role)
    let isLoud = style.role == .accent || style.role == .error
    return Rendition(
      color: capabilities.hasColor ? color : nil,
      isBold: style.isBold || (isLoud && !capabilities.hasColor),
      isDim: style.role == .dim && capabilities.hasDim,
      isUnderlined: style.isUnderlined,
      isReversed: style.isReversed)
  }

  private func color(of role: Style.Role) -> Color? {
    switch role {
    case .plain, .dim: nil
    case .accent: accent
    case .error: error
    case .success: success
    }
  }
}
