/// Hashes passwords with yescrypt.
package struct PasswordHasher: Sendable {
  /// yescrypt's cost, 1 to 11. 7 takes 64 MiB.
  package let cost: UInt

  package init(cost: UInt = 7) { self.cost = cost }
}
