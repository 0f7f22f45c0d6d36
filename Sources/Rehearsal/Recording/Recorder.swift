package import ProfileModel
package import Screens
package import Wizard

/// Writes down what somebody does at the wizard, as a script that shows the same screens again.
///
/// It looks at the wizard before and after, and never keeps a password, not even until the file is
/// written. A login to an account that was there before begins the script anew: with whoever it is,
/// as they were.
package struct Recorder: Sendable {
  package private(set) var script: Script
  /// What the person came for.
  let purpose: Interaction
  /// Who arrives by a connection, by its name and the persona's id.
  let arrivals: @Sendable (String, String) -> Persona?
  /// How far the script has come.
  private var time: Timestamp
  /// The users whom the script knows, by their ids.
  private var users: Set<String> = []
  /// Whether it is not known yet what came of the last step.
  private var isPending = false

  /// - Parameters:
  ///   - script: its title, its start, and whom it begins with, as far as that is known.
  ///   - purpose: what the person came for.
  ///   - arrivals: who arrives by a connection, by its name and the persona's id.
  package init(
    _ script: Script, purpose: Interaction,
    arrivals: @escaping @Sendable (String, String) -> Persona?
  ) {
    self.script = script
    self.purpose = purpose
    self.arrivals = arrivals
    time = script.start
  }

  /// Notes how the wizard began.
  ///
  /// - Parameter wizard: as it is once it has begun.
  package mutating func began(_ opening: Wizard.Opening, _ wizard: Wizard, at now: Timestamp) {
    switch opening {
    case .interaction(let interaction, let visit):
      know(visit)
      if script.steps.isEmpty, script.beginning == .nobody {
        script.beginning = .somebody(visit.profile, visit.history)
      }
      note(.interaction(interaction, .usual), wizard, at: now)
    case .form(.signup): note(signUp, wizard, at: now)
    case .form(.login): note(.interaction(purpose, .session), wizard, at: now)
    case .arrival:
      for case .arrive(let connection, let persona) in wizard.outstanding.map(\.work) {
        if let step = arriving(connection, persona) { note(step, wizard, at: now) }
      }
    case .form, .start, .lapsed: break
    }
  }

  /// Notes what the person did.
  package mutating func saw(
    _ act: Wizard.Act, from before: Wizard, to after: Wizard, at now: Timestamp
  ) {
    if act == .backPressed, before.waiting != nil, after.waiting == nil { return takeBack() }
    if let step = step(act, from: before, to: after) { note(step, after, at: now) }
  }

  /// Notes what came of work.
  package mutating func heard(from before: Wizard, to after: Wizard, at now: Timestamp) {
    let isSignUp = if case .signUp? = before.awaited?.work { true } else { false }
    if let visit = after.visit, !users.contains(visit.profile.userID ?? "") {
      know(visit)
      if !isSignUp { begin(with: visit, after, by: before.awaited, at: now) }
    }
    if isSignUp, case .open(let interaction)? = after.awaited?.work {
      settle(after)
      note(.interaction(interaction, .usual), after, at: now)
    } else if after.waiting == nil {
      settle(after)
    }
  }

  /// Notes that it is over.
  ///
  /// - Parameter isOnPurpose: whether the person left, and the line did not break.
  package mutating func ended(isOnPurpose: Bool, at now: Timestamp) {
    let isOpen = script.steps.contains { [.interaction, .arrive].contains($0.deed) }
    if isOpen { append(isOnPurpose ? .leave : .abandon, at: now) }
  }
}

// MARK: - Writing

extension Recorder {
  private mutating func know(_ visit: Visit) { users.insert(visit.profile.userID ?? "") }

  /// Begins anew with somebody who has just logged in, and whom the script does not know.
  private mutating func begin(
    with visit: Visit, _ wizard: Wizard, by effect: Wizard.Effect?, at now: Timestamp
  ) {
    guard case .open(let interaction)? = wizard.awaited?.work else { return }
    let arrival = script.steps.last { $0.deed == .arrive }
    let isSocial = visit.profile.identities.first?.isSocial == true
    script.beginning = .somebody(visit.profile.beforeLogin, visit.history)
    (script.start, script.steps, time) = (now, [], now)
    if case .logIn? = effect?.work {
      note(.interaction(interaction, isSocial ? .usual : .login), wizard, at: now)
    } else if let arrival {
      note(arrival, wizard, at: now)
    }
  }

  private mutating func note(_ step: ScriptStep, _ wizard: Wizard, at now: Timestamp) {
    append(step, at: now)
    isPending = true
    if wizard.waiting == nil { settle(wizard) }
  }

  /// Time passes by whole seconds; what is left over passes with the next step.
  private mutating func append(_ step: ScriptStep, at now: Timestamp) {
    let seconds = Duration.seconds((now - time).components.seconds)
    if seconds > .zero {
      script.steps.append(.wait(seconds))
      time = time + seconds
    }
    script.steps.append(step)
  }

  /// Nothing came of the last step, since it was called off.
  private mutating func takeBack() {
    if isPending { script.steps.removeLast() }
    isPending = false
  }

  /// Notes what came of the last step.
  private mutating func settle(_ wizard: Wizard) {
    guard isPending, let step = script.steps.popLast() else { return }
    let sight = Sight(wizard, decisions: [], interaction: nil)
    script.steps += [step.withPasswords(accordingTo: sight), .expect(Expectation(of: sight))]
    isPending = false
  }
}

extension ScriptStep {
  /// This step, and which of a person's passwords it was that came to this.
  fileprivate func withPasswords(accordingTo sight: Sight) -> ScriptStep {
    guard case .answer(let answers) = self else { return self }
    return .answer(
      answers.map { given in
        guard case .generated = given.answer else { return given }
        let unknown = FieldAnswer(given.field, .value(.null))
        return FieldAnswer(given.field, Rehearsal.hidden(unknown, sight))
      })
  }
}

extension Profile {
  /// This profile as it was before a login was counted.
  fileprivate var beforeLogin: Profile {
    setting(["logins_count": .number(.integer(Int64(max(0, loginsCount - 1))))])
  }
}
