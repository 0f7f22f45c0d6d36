import ProfileModel
import ProfileService
import Screens

/// Who may arrive by the flow's providers, and what is said of them.
struct Arrivals: Sendable {
  let personas: [Persona]
  let claims: any ClaimsSource
}

extension Invocation {
  /// The personas of the flow; with `--claims` whoever that file is about, and nobody else.
  ///
  /// - Throws: where the options name no provider of the flow.
  func arrivals(in flow: Flow) throws(Failure) -> Arrivals {
    guard let path = arguments[.claims] else {
      if arguments.has(.connection) { throw Failure("--connection needs --claims FILE beside it.") }
      let claims = flow.personas.map { ($0.id, $0.claims) }
      return Arrivals(
        personas: flow.personas,
        claims: PreparedClaims(Dictionary(claims, uniquingKeysWith: { first, _ in first })))
    }
    guard let name = arguments[.connection] else {
      throw Failure("--claims needs --connection NAME beside it.")
    }
    guard let provider = flow.providers.first(where: { $0.isNamed(name) }) else {
      let unknown = ConnectionError.unknown(name, known: flow.providers.map(\.connection))
      throw Failure(unknown.message)
    }
    let persona = Persona(id: path, title: LocalizedText(path), connection: provider.connection)
    return Arrivals(personas: [persona], claims: ClaimsFile(path: path))
  }
}
