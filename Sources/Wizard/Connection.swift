extension Wizard {
  /// A provider that one can continue with, and who may arrive from there.
  package struct Connection: Hashable, Sendable {
    /// What the service calls it.
    package let name: String
    /// What a person reads, such as LinkedIn.
    package let title: String
    /// Whose claims there are; never empty.
    package let personas: [Persona]

    package init(name: String, title: String, personas: [Persona]) {
      self.name = name
      self.title = title
      self.personas = personas
    }
  }

  /// Somebody prepared, who arrives by a connection.
  package struct Persona: Hashable, Sendable {
    package let id: String
    /// One line that says who it is.
    package let title: String

    package init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }
}
