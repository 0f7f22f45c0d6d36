import ProfileService
import Screens

extension Invocation {
  /// The connections of the flow with the personas there are for each; with `--claims` the one whose
  /// answer that file is, and no other.
  ///
  /// - Throws: where the options name no connection of the flow.
  func providers(
    of flow: Flow, _ connections: [ProfileService.Connection]
  ) throws(Failure) -> [Provider] {
    guard let path = arguments[.claims] else {
      if arguments.has(.connection) { throw Failure("--connection needs --claims FILE beside it.") }
      return connections.compactMap { Provider($0, personas: flow.personas) }
    }
    guard let name = arguments[.connection] else {
      throw Failure("--claims needs --connection NAME beside it.")
    }
    guard let connection = connections.first(where: { $0.isNamed(name) }) else {
      let unknown = ConnectionError.unknown(name, known: connections.map(\.name))
      throw Failure(unknown.message)
    }
    let persona = Provider.Persona(id: path, title: path, source: ClaimsFile(path: path))
    return [Provider(connection: connection, personas: [persona])]
  }
}

extension Provider {
  /// - Returns: `nil` for a connection that nobody is prepared to arrive by.
  fileprivate init?(_ connection: ProfileService.Connection, personas: [Screens.Persona]) {
    let own = personas.filter { $0.connection.map(connection.isNamed) == true }
    guard !own.isEmpty else { return nil }
    self.connection = connection
    self.personas = own.map {
      Persona(id: $0.id, title: $0.title.resolved(), source: PreparedClaims($0.claims))
    }
  }
}
