package import ProfileModel

/// All that is declared: the screens in their order, the limits, the articles, where people may come
/// from, and the personas.
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
  /// Where people may come from, in declared order.
  package var providers: [Provider]
  /// In the order of their files.
  package var personas: [Persona]

  package init(
    name: LocalizedText, tagline: LocalizedText = "", screens: [Screen], limits: Limits = Limits(),
    password: PasswordPolicy = PasswordPolicy(), articles: [Article] = [],
    providers: [Provider] = [], personas: [Persona] = []
  ) {
    self.name = name
    self.tagline = tagline
    self.screens = screens
    self.limits = limits
    self.password = password
    self.articles = articles
    self.providers = providers
    self.personas = personas
  }

  package func screen(_ id: String) -> Screen? { screens.first { $0.id == id } }
  package func article(_ id: String) -> Article? { articles.first { $0.id == id } }
  package func persona(_ id: String) -> Persona? { personas.first { $0.id == id } }
}
