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
}
