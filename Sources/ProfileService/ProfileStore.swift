/// Keeps users.
package protocol ProfileStore: Sendable {
}
