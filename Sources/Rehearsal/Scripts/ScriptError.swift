package import Screens

/// A script cannot be played. It carries everything that is wrong with it, so that a person mends it
/// in one go.
package struct ScriptError: Error, Hashable, Sendable {
  /// In the order of reading; never empty.
  package let findings: [Finding]
}
