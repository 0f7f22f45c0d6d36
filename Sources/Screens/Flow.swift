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
  private var prepared: Prepared

  private enum Prepared: Hashable {
    case read([Persona])
    /// The files of personas in which nothing is wrong.
    case unread([SourceFile])
  }

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
    prepared = .read(personas)
  }

  /// The personas, in the order of their files. Those of the bundled screens are read each time that
  /// somebody asks for them, which most starts do not.
  package var personas: [Persona] {
    switch prepared {
    case .read(let personas): personas
    case .unread(let files): Self.personas(in: files, by: providers)
    }
  }

  /// This flow with the personas of some files, in which nothing is wrong.
  func withPersonas(in files: [SourceFile]) -> Flow {
    var flow = self
    flow.prepared = .unread(files)
    return flow
  }

  /// The screen of an id, which is the name of its file; `nil` where none is declared.
  package func screen(_ id: String) -> Screen? { screens.first { $0.id == id } }
  /// The article of an id, which is the name of its file.
  package func article(_ id: String) -> Article? { articles.first { $0.id == id } }
  /// The persona of an id, which is the name of its file.
  package func persona(_ id: String) -> Persona? { personas.first { $0.id == id } }
}
