import ProfileService
import Screens

extension Invocation {
  /// The connections of the flow with the personas there are for each; with `--claims` the one whose
  /// answer that file is, and no other.
  ///
  /// - Throws: where the options name no connection of the flow.
  func providers(of flow: Flow) throws(Failure) -> [Provider] {
    let connections = Connection.builtIn
    guard let path = arguments[.claims] else {
      if arguments[.connection] != nil {
        throw Failure("--connection needs --claims FILE beside it.")
      }
      return []
    }
    guard let name = arguments[.connection] else {
      throw Failure("--claims needs --connection NAME beside it.")
    }
    guard let connection = connections.first(where: { $0.isNamed(name) }) else {
      throw Failure(
        ConnectionError.unknown(name, known: connections.map(\.name)).sentence)
    }
    let persona = Provider.Persona(id: path, title: path, source: ClaimsFile(path: path))
    return [Provider(connection: connection, personas: [persona])]
  }
}
