import ProfileModel
package import ProfileService
package import Wizard

/// Arriving by a connection.
extension Person {
  /// Hears what a provider says: somebody known is logged in; of somebody new nothing is stored
  /// before they have said the rest.
  package mutating func arrive(
    by connection: String, as persona: String
  ) throws(ServiceError) -> Wizard.Reply.Content {
    let arrival: Arrival
    do throws(ConnectionError) {
      guard let provider = providers.by(connection: connection) else {
        throw .unknown(connection, known: providers.map(\.connection))
      }
      arrival = try Arrival(provider, claims: try claims.claims(of: persona, at: provider))
    } catch {
      return .failed(.storage(words.connection(error)))
    }
    if let session = try api.logIn(arrival) { return .loggedIn(begin(session)) }
    self.arrival = arrival
    switch try api.holder(ofEmailOf: arrival) {
    case .password?: return .linkOffered(email: arrival.newUser.email ?? "")
    case .connection(let name)?: return .failed(.continuesWith(connection: name))
    case nil: break
    }
    let visit = Visit(profile: arrival.newUser, history: History(), now: now())
    return .arrived(visit)
  }

  /// Makes the account of somebody who came by a connection.
  ///
  /// - Returns: `nil` where the email belongs to an account, which may be linked.
  mutating func join(
    _ arrival: Arrival, attributes: JSONObject, userMetadata: JSONObject,
    _ history: History
  ) throws(ServiceError) -> Session? {
    do throws(ServiceError) {
      return try api.signUp(
        arrival, adding: attributes, userMetadata: userMetadata, history: history)
    } catch .userExists {
      return nil
    } catch {
      throw error
    }
  }

  package mutating func link(
    email: String, password: String
  ) throws(ServiceError) -> Wizard.Reply.Content {
    guard let arrival else { throw .tokenMissing }
    return .loggedIn(
      begin(try api.logIn(email: email, password: password, linking: arrival)))
  }
}
