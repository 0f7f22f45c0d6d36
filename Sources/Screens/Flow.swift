package import ProfileModel

/// All that is declared: the screens in their order, the limits, the articles, where people may come
/// from, and the personas.
package struct Flow: Hashable, Sendable {
  /// How much may be asked at one interaction.
  package struct Limits: Hashable, Sendable {
    package var screens: Int
    package var fields: Int
    /// The distance that an optional screen keeps from the last one of an earlier interaction.
    package var quiet: Duration

    package init(screens: Int = 2, fields: Int = 5, quiet: Duration = .zero) {
      self.screens = screens
      self.fields = fields
      self.quiet = quiet
    }
  }

  /// The name that stands at the top of every screen.
  package var name: LocalizedText
  /// One line under the name on the start screen.
  package var tagline: LocalizedText
  package var screens: [Screen]
  /// Declarations that several screens may share. Those that no screen asks are facts all the same.
  package var fields: [Field]
  /// What can happen: what every flow knows, and then its own.
  package var events: [Interaction.Event]
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
    name: LocalizedText, tagline: LocalizedText = "", screens: [Screen], fields: [Field] = [],
    events: [Interaction.Event] = Interaction.Event.common, limits: Limits = Limits(),
    password: PasswordPolicy = PasswordPolicy(), articles: [Article] = [],
    providers: [Provider] = [], personas: [Persona] = []
  ) {
    self.name = name
    self.tagline = tagline
    self.screens = screens
    self.fields = fields
    self.events = events
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
  /// The declaration of a field, as the first screen that asks it has it; `nil` where there is none.
  package func field(_ id: String) -> Field? {
    for screen in screens {
      if let field = screen.fields.first(where: { $0.id == id }) { return field }
    }
    return fields.first { $0.id == id }
  }

  /// The article of an id, which is the name of its file.
  package func article(_ id: String) -> Article? { articles.first { $0.id == id } }
  /// The persona of an id, which is the name of its file.
  package func persona(_ id: String) -> Persona? { personas.first { $0.id == id } }
}

extension Flow {
  /// What facts can be about here.
  package var subjects: Fact.Subjects {
    var subjects = Fact.Subjects()
    subjects.events = events
    subjects.screens = screens.map(\.id)
    for field in screens.flatMap(\.fields) + fields where !subjects.fields.contains(field.id) {
      subjects.fields.append(field.id)
    }
    return subjects
  }
}
