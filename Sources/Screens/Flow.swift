package import ProfileModel

/// All that is declared: the screens in their order, the limits, and the articles.
package struct Flow: Hashable, Sendable {
  /// How much may be asked at one interaction.
  package struct Limits: Hashable, Sendable {
    package var screensPerInteraction: Int
    package var fieldsPerInteraction: Int

    package init(screensPerInteraction: Int = 2, fieldsPerInteraction: Int = 5) {
      self.screensPerInteraction = screensPerInteraction
      self.fieldsPerInteraction = fieldsPerInteraction
    }
  }

  /// The name that stands at the top of every screen.
  package var name: LocalizedText
  /// One line under the name on the start screen.
  package var tagline: LocalizedText
  package var screens: [Screen]
  package var limits: Limits
  package var password: PasswordPolicy
  package var articles: [Article]

  package init(
    name: LocalizedText, tagline: LocalizedText = "", screens: [Screen], limits: Limits = Limits(),
    password: PasswordPolicy = PasswordPolicy(), articles: [Article] = []
  ) {
    self.name = name
    self.tagline = tagline
    self.screens = screens
    self.limits = limits
    self.password = password
    self.articles = articles
  }

  package func screen(_ id: String) -> Screen? { screens.first { $0.id == id } }
  package func article(_ id: String) -> Article? { articles.first { $0.id == id } }
}
