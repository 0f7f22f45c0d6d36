import ProfileModel

extension UsersAPI {
  /// A token that no person has. Only who can write in the data folder can make one, and that is
  /// only its owner.
  ///
  /// - Returns: the token, with its secret in clear.
  /// - Throws: `hashing`, `store`.
  package func serverToken(
    scopes: Set<Scope> = .server, lifetime: Duration
  ) throws(ServiceError) -> String {
    try issueToken(for: .server, scopes: scopes, lifetime: lifetime)
  }

  /// The token dies, whoever has it.
  ///
  /// - Throws: `tokenMissing`, `tokenInvalid`, `tokenExpired`, `inexistentUser` where the user goes at
  ///   this moment, `store`.
  package func logOut(token: String) throws(ServiceError) {
    let token = try authenticated(token).token
    try changeRecord(of: token.owner) { (tokens: inout TokenRecords?) in
      tokens?.records.removeAll { $0.number == token.number }
      if tokens?.records.isEmpty == true { tokens = nil }
    }
  }

  /// Makes a token, and drops those of the owner that have expired.
  ///
  /// - Returns: the token, with its secret in clear: what is kept is a hash.
  /// - Throws: `inexistentUser` where the owner is none, `hashing`, `store`.
  func issueToken(
    for owner: RecordOwner, scopes: Set<Scope>, lifetime: Duration
  ) throws(ServiceError) -> String {
    let token = Token(for: owner, from: random)
    let now = now()
    let new = try TokenRecord(
      of: token, scopes: scopes, expires: now + lifetime, from: random)
    try changeRecord(of: owner) { (tokens: inout TokenRecords?) in
      let valid = tokens?.records.filter { $0.expires > now } ?? []
      tokens = TokenRecords(valid + [new])
    }
    return token.text
  }

  /// Who carries the token, and what it permits.
  ///
  /// - Throws: `tokenMissing`, `tokenInvalid`, `tokenExpired`, `store`.
  func authenticated(_ text: String) throws(ServiceError) -> Authority {
    guard !text.isEmpty else { throw .tokenMissing }
    guard let token = Token(text) else { throw .tokenInvalid }
    let known: TokenRecords? = try record(of: token.owner)
    guard let record = known?.records.first(where: { $0.number == token.number }),
      Yescrypt.verify(token.secret, hash: record.hash)
    else { throw .tokenInvalid }
    guard record.expires > now() else { throw .tokenExpired }
    return Authority(token: token, scopes: record.scopes)
  }
}

/// A token that is valid.
struct Authority {
  let token: Token
  let scopes: Set<Scope>

  /// The user whose token it is; `nil` for a server's.
  var subject: UserID? {
    if case .user(let id) = token.owner { id } else { nil }
  }

  /// - Throws: `insufficientScope`
  func require(anyOf wanted: [Scope]) throws(ServiceError) {
    guard !scopes.isDisjoint(with: wanted) else { throw .insufficientScope(anyOf: wanted) }
  }

  /// `wanted` are the scopes that permit it with anyone; `own` those that permit a user to do it
  /// with themselves. `id` is the user to be acted on.
  ///
  /// - Throws: `wrongSubject`, `insufficientScope`.
  func require(anyOf wanted: [Scope], orOwn own: [Scope], on id: UserID?) throws(ServiceError) {
    guard scopes.isDisjoint(with: wanted) else { return }
    guard subject == nil || subject == id else { throw .wrongSubject }
    if subject != nil && !scopes.isDisjoint(with: own) { return }
    throw .insufficientScope(anyOf: wanted + own)
  }
}
