import ProfileService
import Screens

extension Flow {
  /// The connections that `flow.json` declares, in its order.
  ///
  /// - Throws: the first declaration that cannot be used, and where it stands.
  func declaredConnections() throws(Failure) -> [Connection] {
    do throws(ConnectionError) { return try Connection.all(declaredBy: connections) } catch {
      throw Failure("flow.json: \(error.message)")
    }
  }

  /// Holds the claims of each persona against the connection they come by.
  ///
  /// - Throws: a sentence for each persona who could not arrive.
  func checkPersonas(_ connections: [Connection]) throws(Failure) {
    let faults = personas.compactMap { persona -> String? in
      guard let name = persona.connection,
        let connection = connections.first(where: { $0.isNamed(name) }),
        (try? Arrival(connection, claims: persona.claims)) == nil
      else { return nil }
      return "personas/\(persona.id).json: claims: nothing says who the person is at"
        + " \(connection.title)"
    }
    if !faults.isEmpty { throw Failure(faults) }
  }
}
