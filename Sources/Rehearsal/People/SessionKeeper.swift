import Synchronization

/// Keeps a person's own token, so that they are known when they come back.
package protocol SessionKeeper: Sendable {
  /// - Returns: the token; `nil` where there is none.
  /// - Throws: where there may be one, and it cannot be had.
  func token() throws(SessionFault) -> String?

  /// Keeps a token in place of the one before.
  func write(_ token: String) throws(SessionFault)

  /// Forgets the token.
  func remove()
}

/// Why a session cannot be had or kept, in the words of whoever keeps it.
package struct SessionFault: Error, Hashable, Sendable {
  package let sentences: [String]

  package init(_ sentences: [String]) { self.sentences = sentences }
}

/// Keeps the token as long as the process runs.
final class SessionInMemory: SessionKeeper {
  private let kept = Mutex<String?>(nil)

  func token() -> String? { kept.withLock { $0 } }
  func write(_ token: String) { kept.withLock { $0 = token } }
  func remove() { kept.withLock { $0 = nil } }
}
