import Testing

@testable import TerminalUI

struct ThemeTests {
  private func rendition(of style: Style, colors: Int, hasDim: Bool = true) -> Theme.Rendition {
    Theme.standard.rendition(
      of: style, on: Capabilities(colors: colors, isUnicode: true, hasDim: hasDim))
  }

  @Test(arguments: Style.Role.allCases)
  func `Without colour, roles that matter are still seen`(_ role: Style.Role) {
    let rendition = rendition(of: Style(role), colors: 0)
    #expect(rendition.color == nil)
    #expect(rendition.isBold == [.accent, .error].contains(role))
    #expect(rendition.isDim == (role == .dim))
  }

  @Test(arguments: Style.Role.allCases)
  func `Bold, underline and reverse do not depend on colour`(_ role: Style.Role) {
    for colors in [0, 8, 256] {
      let loud = rendition(
        of: Style(role, bold: true, underline: true, reverse: true), colors: colors)
      #expect(loud.isBold && loud.isUnderlined && loud.isReversed)
    }
  }

  @Test func `Each coloured role has its own colour, and text has none`() {
    let colors = Style.Role.allCases.map { rendition(of: Style($0), colors: 8).color }
    #expect(colors.compactMap(\.self).count == 3)
    #expect(Set(colors).count == 4)
    #expect(rendition(of: .plain, colors: 256) == .plain)
  }

  @Test func `Dim text stays plain where the terminal cannot show it`() {
    #expect(rendition(of: .dim, colors: 8, hasDim: false) == .plain)
  }
}

extension Theme.Rendition {
  /// Nothing is switched on.
  fileprivate static let plain = Theme.Rendition()
}
