package import FoundationEssentials
package import ProfileModel

// Bodies follow; the signatures stand.
extension UsersAPI {
  /// Makes a user with a password, and logs them in: sign-up is the first login.
  package func signUp(_ request: SignUp) throws(ServiceError) -> Session { throw .hashing }
  package func logIn(email: String, password: String) throws(ServiceError) -> Session {
    throw .hashing
  }
  /// A silent return: nothing of the user changes.
  package func resume(token: String) throws(ServiceError) -> Session { throw .hashing }
  /// The token dies.
  package func logOut(token: String) throws(ServiceError) { throw .hashing }
  package func changePassword(email: String, from old: String, to new: String) throws(ServiceError)
    -> Session
  { throw .hashing }

  package func user(_ id: String, token: String) throws(ServiceError) -> Profile { throw .hashing }
  package func users(byEmail email: String, token: String) throws(ServiceError) -> [Profile] {
    throw .hashing
  }
  package func users(page: Int = 0, perPage: Int = 50, token: String) throws(ServiceError)
    -> UserListing
  { throw .hashing }
  package func create(_ user: [String: JSONValue], token: String) throws(ServiceError) -> Profile {
    throw .hashing
  }
  /// The answer is the full user.
  package func update(_ id: String, patch: [String: JSONValue], token: String) throws(ServiceError)
    -> Profile
  { throw .hashing }
  package func delete(_ id: String, token: String) throws(ServiceError) { throw .hashing }

  package func history(of id: String, token: String) throws(ServiceError) -> History {
    throw .hashing
  }
  /// Reads, changes and writes the history as one step; `change` may run again when another writer was quicker.
  package func updateHistory(of id: String, token: String, _ change: (inout History) -> Void)
    throws(ServiceError) -> History
  { throw .hashing }

  /// A token that no person has; only the owner of the data folder can make one.
  package func serverToken(scopes: Set<Scope>, lifetime: TimeInterval) throws(ServiceError)
    -> String
  { throw .hashing }
}

extension ServiceError {
  package var statusCode: Int { 500 }
  /// The JSON that Auth0 would answer with.
  package var envelope: JSONValue { .null }
  /// One sentence for a person.
  package var sentence: String { "" }
}
