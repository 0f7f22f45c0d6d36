package import ProfileModel

extension Wizard {
  /// What was done behind the wizard lately. It has no answer and no password.
  package struct Trace: Hashable, Sendable {
    /// Work that was done, or could not be.
    package struct Job: Hashable, Sendable {
      package enum Kind: String, Hashable, Sendable, CaseIterable {
        case signUp, logIn, link, arrive, open, begin, note, answer, signOut
      }

      package let kind: Kind
      package let isDone: Bool
      /// How long it took; `nil` where time stands still meanwhile.
      package let took: Duration?

      package init(_ kind: Kind, isDone: Bool = true, took: Duration? = nil) {
        self.kind = kind
        self.isDone = isDone
        self.took = took
      }
    }

    /// The last ones, oldest first.
    package private(set) var deeds: [Job] = []
    /// The profile before it changed last; `nil` while it has not.
    package private(set) var former: Profile?
    /// What was noted since the history was read, oldest first.
    private var notes: [Note] = []

    private enum Note: Hashable {
      case began(Interaction, History.Verdicts)
      case became(Showing)
    }

    private static let mostDeeds = 6

    package init() {}

    /// Takes what came of an effect.
    ///
    /// - Parameters:
    ///   - before: who the person was to us until then.
    ///   - after: who they are now.
    mutating func heard(
      _ reply: Reply, to work: Effect.Work, from before: Visit?, to after: Visit?
    ) {
      guard let kind = Job.Kind(work), reply.content.isLast else { return }
      let deed = Job(kind, isDone: !reply.content.isFailure, took: reply.took)
      deeds = deeds.suffix(Self.mostDeeds - 1) + [deed]
      note(work, reply.content)
      compare(before, after, isNew: kind == .signUp)
    }

    private mutating func note(_ work: Effect.Work, _ content: Reply.Content) {
      switch (work, content) {
      case (.begin(let interaction, let verdicts), .noted):
        notes.append(.began(interaction, verdicts))
      case (.note(let showing), .noted): notes.append(.became(showing))
      // The history has been read, with all that was noted before.
      case (_, .opened), (_, .loggedIn), (_, .signedUp), (_, .answered), (_, .signedOut): notes = []
      default: break
      }
    }

    /// Of somebody whom we did not know, nothing is new but what they have just signed up with.
    private mutating func compare(_ before: Visit?, _ after: Visit?, isNew: Bool) {
      guard let after else { return former = nil }
      guard let before else { return former = isNew ? Profile() : nil }
      if before.profile != after.profile { former = before.profile }
    }

    /// What was known at a visit and has been noted since, as it is at a time.
    func visit(_ visit: Visit, at now: Timestamp) -> Visit {
      var history = visit.history
      for note in notes {
        switch note {
        case .began(let interaction, let verdicts):
          history.began(interaction, verdicts: verdicts, at: visit.now)
        case .became(let showing): history.note(showing, at: visit.now)
        }
      }
      return Visit(profile: visit.profile, history: history, now: now)
    }
  }
}

extension Wizard.Trace.Job.Kind {
  /// `nil` for what nobody replies to.
  fileprivate init?(_ work: Wizard.Effect.Work) {
    switch work {
    case .signUp: self = .signUp
    case .logIn: self = .logIn
    case .link: self = .link
    case .arrive: self = .arrive
    case .open: self = .open
    case .begin: self = .begin
    case .note: self = .note
    case .answer: self = .answer
    case .signOut: self = .signOut
    case .cancel, .leave, .comeBack: return nil
    }
  }
}

extension Wizard.Reply.Content {
  fileprivate var isFailure: Bool { if case .failed = self { true } else { false } }
  fileprivate var isLast: Bool { if case .progressed = self { false } else { true } }
}
