extension Wizard {
  /// A wizard at work, from its opening until the person has left and all that was promised is done.
  ///
  /// Whoever shows it feeds in what the person does, and has the replies taken when there are some:
  /// a terminal, a dialogue of plain lines, a script or a test.
  package struct Run<Hands: Worker> {
    package private(set) var wizard: Wizard
    /// How the person left; `nil` while they are here.
    package private(set) var leaving: Leaving?
    /// What went wrong beside the work, in sentences, and is to be said at the end.
    package private(set) var warnings: [String] = []
    /// What could not be done after the person had left, and is to be said at the end, too.
    package private(set) var troubles: [Trouble] = []
    /// After how long the person comes back, who has closed the window for that; `nil` while they
    /// have not.
    package private(set) var absence: Duration?
    /// What was done lately.
    package private(set) var trace = Trace()
    /// Whether nothing is waited for any more, not even for the note that the person left.
    private var isCutShort = false
    private var worker: Hands

    /// Brings the person to where they want to be.
    package init(_ wizard: Wizard, _ worker: Hands, opening: Opening) {
      self.wizard = wizard
      self.worker = worker
      start(self.wizard.begin(opening))
    }

    /// Whether there is nothing more to do. Leaving waits for work that was promised; who is in a
    /// hurry waits for nothing but the note that they left.
    package var isOver: Bool {
      switch leaving {
      case nil: false
      case .interrupted: isCutShort || !wizard.outstanding.contains { $0.work.isFarewell }
      case .done, .early: wizard.outstanding.isEmpty
      }
    }

    /// Whether the window is closed, and all that was begun in it is done.
    package var isAbsent: Bool { absence != nil && wizard.outstanding.isEmpty }

    /// Takes what the person did. Who has left can only be in a hurry, and then in a greater one.
    package mutating func take(_ act: Act) {
      if leaving == nil, absence == nil { return start(wizard.handle(act)) }
      guard act == .interrupted else { return }
      isCutShort = leaving == .interrupted
      leaving = .interrupted
    }

    /// The person is gone, and nobody knows whether they meant to: nothing is noted of that.
    package mutating func breakOff() {
      (leaving, isCutShort) = (.interrupted, true)
    }

    /// Takes what has come of the work meanwhile.
    package mutating func takeReplies() {
      for reply in worker.takeReplies() {
        warnings += reply.warnings
        if leaving != nil, case .failed(let trouble) = reply.content { troubles.append(trouble) }
        let effect = wizard.outstanding.first { $0.id == reply.effect }
        let before = wizard.visit
        start(wizard.handle(reply))
        if let effect { trace.heard(reply, to: effect.work, from: before, to: wizard.visit) }
      }
    }

    private mutating func start(_ effects: [Effect]) {
      for effect in effects {
        switch effect.work {
        case .leave(let leaving): self.leaving = leaving
        case .cancel(let id): worker.cancel(id)
        case .comeBack(let absence): self.absence = absence
        case .signUp, .logIn, .link, .arrive, .open, .begin, .note, .answer, .signOut:
          worker.start(effect)
        }
      }
    }
  }
}
