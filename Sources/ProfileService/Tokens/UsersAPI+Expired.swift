import ProfileModel

extension UsersAPI {
  /// The email of whoever carries a token that has expired, so that they need not type it again.
  ///
  /// - Returns: `nil` where the token was never one, is a server's, or its user is gone.
  package func email(ofExpired text: String) -> String? {
    guard let token = Token(text), case .user(let id) = token.owner else { return nil }
    do throws(ServiceError) {
      let known: TokenRecords? = try record(of: token.owner)
      guard let record = known?.records.first(where: { $0.number == token.number }),
        Yescrypt.verify(token.secret, hash: record.hash)
      else { return nil }
      return try storing { () throws(StoreError) in try store.profile(id).value }.email
    } catch {
      return nil
    }
  }
}
