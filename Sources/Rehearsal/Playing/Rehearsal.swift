package import ProfileModel
package import ProfileService
package import Screens
import Staging
package import Wizard

/// A script being played: the real wizard over the real service, which keeps users in memory, goes by
/// a virtual clock, and takes ids and tokens from the seed.
package struct Rehearsal {
  typealias Run = Wizard.Run<DirectWorker<Witnessed<Person>>>

  package let script: Script
  package let flow: Flow
  /// What is stored of everybody.
  package let store = MemoryStore()
  let api: UsersAPI
  let words: FailureWords
  let clock: VirtualClock
  let keeper = SessionInMemory()
  let journal = Journal()
  /// The wizard in its window; `nil` while there is none.
  var run: Run?
  /// Whom the script begins with, as the service has them.
  var first = Profile()
  /// The interaction that is under way, or was the last.
  var episode: Episode?
  /// How the person proves who they are; `nil` while nobody has signed up.
  var account: Account?
  /// Who has come by a connection since the window was opened.
  var arriving: Persona?
  /// Whether the person has logged in since the window was opened.
  var hasLoggedIn = false
  /// The steps that were done, and what was so after each.
  var recorded: [ScriptStep] = []
  /// How many steps were taken.
  package private(set) var position = 0

  /// How a person proves who they are.
  enum Account: Hashable {
    case password(email: String, password: String)
    /// As the claims say that they are.
    case connection(Persona)
  }

  /// - Parameters:
  ///   - script: what is played.
  ///   - flow: what is declared.
  ///   - rules: what runs at each login.
  ///   - words: how people are told what could not be done.
  /// - Throws: where the service refuses whom the script begins with.
  package init(
    _ script: Script, flow: Flow, rules: any RulesAtLogin = NoRules(), words: FailureWords
  ) throws(ServiceError) {
    self.script = script
    self.flow = flow
    self.words = words
    let clock = VirtualClock(at: script.start)
    self.clock = clock
    var settings = UsersAPI.Settings()
    settings.passwords = flow.password
    settings.providers = flow.providers
    api = UsersAPI(
      store: store, hasher: PasswordHasher(cost: 1), settings: settings, rules: rules,
      random: SeededNumbers(seed: script.seed).bytes, now: { clock.now })
    try begin()
  }

  /// The script of what has happened so far, with expectations filled from it.
  package var recording: Script {
    var recording = script
    recording.steps = recorded
    return recording
  }

  /// The wizard as it is now; `nil` while there is no window.
  package var wizard: Wizard? { run?.wizard }

  /// What was done behind it.
  package var trace: Wizard.Trace { run?.trace ?? Wizard.Trace() }

  /// The time in the script.
  package var now: Timestamp { clock.now }

  /// Plays what is left, to the end.
  package mutating func play() -> [Turn] {
    var turns: [Turn] = []
    while let turn = next() { turns.append(turn) }
    return turns
  }

  /// Takes the next step.
  ///
  /// - Parameter watch: called after each act of the person with the wizard and what was done behind it,
  ///   for whoever shows it meanwhile.
  /// - Returns: what came of it; `nil` after the last.
  package mutating func next(
    watching watch: (Wizard.Act, Wizard, Wizard.Trace) -> Void = { _, _, _ in }
  ) -> Turn? {
    guard position < script.steps.count else { return nil }
    let step = script.steps[position]
    position += 1
    let time = clock.now
    let mishap = take(step, watch)
    let sight = sight
    if mishap == nil { record(step, sight) }
    return Turn(
      number: position, step: step, time: time, manner: manner(of: step), mishap: mishap,
      differences: step.differences(from: sight, profile), sight: sight)
  }

  /// What the person has before them.
  package var sight: Sight {
    let plan = wizard?.steps?.plan ?? episode?.plan(by: flow)
    return Sight(
      wizard, decisions: plan?.decisions ?? [],
      interaction: wizard?.steps?.interaction ?? episode?.interaction)
  }

  /// The profile of whoever was there last.
  package var profile: Profile { episode?.profile ?? first }
}
