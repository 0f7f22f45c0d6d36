import ProfileModel
import ProfileService
import Screens
import Wording

/// Who may arrive by the flow's providers, and what is said of them.
struct Arrivals: Sendable {
  /// `nil` for the personas of the flow.
  let personas: [Persona]?
  let claims: any ClaimsSource
}

/// What the providers of the flow's personas say of them.
private struct PreparedClaims: ClaimsSource {
  let flow: Flow

  func claims(of persona: String, at provider: Provider) -> JSONObject {
    flow.persona(persona)?.claims ?? [:]
  }
}

extension Invocation {
  /// The personas of the flow; with `--claims` whoever that file is about, and nobody else.
  ///
  /// - Throws: where the options name no provider of the flow.
  func arrivals(in flow: Flow) throws(Failure) -> Arrivals {
    guard let path = arguments[.claims] else {
      if arguments.has(.connection) {
        throw Failure(Sentences.needsOther("--connection", beside: "--claims FILE"))
      }
      return Arrivals(personas: nil, claims: PreparedClaims(flow: flow))
    }
    guard let name = arguments[.connection] else {
      throw Failure(Sentences.needsOther("--claims", beside: "--connection NAME"))
    }
    guard let provider = flow.providers.first(where: { $0.isNamed(name) }) else {
      let unknown = ConnectionError.unknown(name, known: flow.providers.map(\.connection))
      throw Failure(Sentences.failure(unknown))
    }
    let persona = Persona(id: path, title: LocalizedText(path), connection: provider.connection)
    return Arrivals(personas: [persona], claims: ClaimsFile(path: path))
  }
}
