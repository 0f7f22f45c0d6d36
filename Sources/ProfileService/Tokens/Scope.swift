/// What a token permits. The names are Auth0's.
package enum Scope: String, Hashable, Sendable, CaseIterable {
  case readUsers = "read:users"
  case updateUsers = "update:users"
  case updateUsersAppMetadata = "update:users_app_metadata"
  case createUsers = "create:users"
  case deleteUsers = "delete:users"
  case readCurrentUser = "read:current_user"
  case updateCurrentUserMetadata = "update:current_user_metadata"
  case createCurrentUserMetadata = "create:current_user_metadata"
  case deleteCurrentUserMetadata = "delete:current_user_metadata"
}

extension Set<Scope> {
  /// What a person may: read themselves and change their own `user_metadata`.
  package static let person: Set = [
    .readCurrentUser, .updateCurrentUserMetadata, .createCurrentUserMetadata,
    .deleteCurrentUserMetadata,
  ]

  /// What a server may: everything, with anyone.
  package static let server: Set = [
    .readUsers, .updateUsers, .updateUsersAppMetadata, .createUsers, .deleteUsers,
  ]
}
