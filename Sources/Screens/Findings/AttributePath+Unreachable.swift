package import ProfileModel

extension AttributePath {
  private static let roots = RootAttribute.stored.map(\.rawValue)

  /// The names of the identity that has a password.
  private static let database = ["auth0", "Username-Password-Authentication"]

  /// The keys of an identity.
  private static let identityKeys = [
    "connection", "provider", "user_id", "isSocial", "profileData",
  ]

  /// Why no profile can have anything at this path; `nil` where one may.
  ///
  /// - Parameter providers: where identities come from; where there is none, they may come from anywhere.
  package func unreachable(by providers: [Provider]) -> Finding.Problem? {
    if !Self.roots.contains(root) { return unreachable(root, among: Self.roots) }
    guard root == "identities", components.count > 1 else { return nil }
    let connections = providers.flatMap { [$0.connection, $0.id] } + Self.database
    if !providers.isEmpty, !connections.contains(components[1]) {
      return unreachable(components[1], among: connections)
    }
    guard components.count > 2, !Self.identityKeys.contains(components[2]) else { return nil }
    return unreachable(components[2], among: Self.identityKeys)
  }

  private func unreachable(_ component: String, among known: [String]) -> Finding.Problem {
    let near = Spelling.nearest(to: component, among: known).map { near in
      components.map { $0 == component ? near : $0 }.joined(separator: ".")
    }
    return .unreachable(path: description, nearest: near)
  }
}
