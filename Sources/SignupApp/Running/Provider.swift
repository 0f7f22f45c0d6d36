import ProfileService
import Wizard

/// A connection, and those who may arrive by it.
struct Provider: Sendable {
  /// Somebody who may arrive, and where what the provider says of them comes from.
  struct Persona: Sendable {
    let id: String
    let title: String
    let source: any ClaimsSource
  }

  let connection: ProfileService.Connection
  let personas: [Persona]

  /// How the wizard offers it.
  var choice: Wizard.Connection {
    Wizard.Connection(
      name: connection.name, title: connection.title,
      personas: personas.map { Wizard.Persona(id: $0.id, title: $0.title) })
  }
}
