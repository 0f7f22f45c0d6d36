/// Does what the wizard asks for, one piece at a time.
package protocol Performer: Sendable {
  /// Does one piece of work; it may take as long as a disk or a hash.
  ///
  /// - Parameter effect: never one to cancel or to leave.
  /// - Returns: what came of it.
  mutating func perform(_ effect: Wizard.Effect) -> Wizard.Reply
}

/// Takes work over and gives the replies back: at once, or from a thread of its own.
package protocol Worker {
  /// Takes work over, to be done after what was taken over before.
  mutating func start(_ effect: Wizard.Effect)
  /// Does no more of an effect. One that has begun goes on, and its reply is not heard.
  mutating func cancel(_ id: Wizard.Effect.ID)
  /// The replies since the last call, oldest first.
  mutating func takeReplies() -> [Wizard.Reply]
}

/// Does everything as soon as it is asked for, for whoever has time to wait.
package struct DirectWorker<Work: Performer>: Worker {
  package private(set) var performer: Work
  private var replies: [Wizard.Reply] = []

  package init(_ performer: Work) { self.performer = performer }

  package mutating func start(_ effect: Wizard.Effect) { replies.append(performer.perform(effect)) }

  package mutating func cancel(_ id: Wizard.Effect.ID) { replies.removeAll { $0.effect == id } }

  package mutating func takeReplies() -> [Wizard.Reply] {
    defer { replies = [] }
    return replies
  }
}
