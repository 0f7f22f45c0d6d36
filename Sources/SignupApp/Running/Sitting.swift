import LoginRules
import ProfileModel
import ProfileService
import Rehearsal
import Screens
import Wizard
import Wording

/// One session with the wizard: who sits there, by which clock, and where it begins.
struct Sitting {
  let wizard: Wizard
  let person: Person
  let opening: Wizard.Opening
  /// What the header says at every place; empty where all is as it seems.
  let banner: [String]
  /// What the person came for.
  let purpose: Interaction
  /// Whom a script of the session begins with, as far as that is known before.
  let beginning: Script.Beginning
  /// Who arrives by a connection, by its name and the persona's id.
  let arrivals: @Sendable (String, String) -> Persona?
  let now: @Sendable () -> Timestamp
  /// Lets so much time go by, and the person come back; `nil` where time is not ours to move.
  let comingBack: ((Duration) -> (Person, Wizard.Opening))?

  init(_ invocation: Invocation) throws(Failure) {
    let flow = try FlowSource(folder: invocation.arguments[.screens]).flow()
    if let guise = try invocation.guise(in: flow) {
      try self.init(as: guise, in: flow, invocation)
    } else {
      let clock = try invocation.clock()
      try self.init(in: Installation(invocation, flow, clock: clock), clock, invocation)
    }
  }

  /// Somebody as themselves.
  ///
  /// - Parameter clock: the one that the installation goes by, where it can be moved.
  private init(
    in installation: Installation, _ clock: VirtualClock?, _ invocation: Invocation
  ) throws(Failure) {
    let interaction = try invocation.interaction(in: installation.flow, default: .login)
    let somebody = try Person(installation)
    var person = somebody
    opening = try invocation.opening(for: &person, interaction)
    self.person = person
    wizard = Wizard(
      flow: installation.flow, personas: installation.arrivals.personas, purpose: interaction,
      inspector: invocation.inspector(movesTime: clock != nil), now: installation.now())
    comingBack = clock.map { Self.homecoming(of: somebody, by: $0) }
    banner = []
    (purpose, beginning, now) = (interaction, .nobody, installation.now)
    arrivals = { installation.persona($1, by: $0) }
  }

  /// Somebody as somebody else. Neither programs nor services are asked, which would keep something.
  private init(as guise: Guise, in flow: Flow, _ invocation: Invocation) throws(Failure) {
    let interaction = try invocation.interaction(in: flow, default: .login)
    let now = invocation.arguments[.now]
    let start = try now.map { text throws(Failure) in
      try Installation.time(text, since: guise.start)
    }
    let script = Script(
      title: "", start: start ?? guise.start, beginning: guise.beginning, steps: [])
    let rehearsal = try invocation.calling { () throws(ServiceError) in
      try Rehearsal(
        script, flow: flow, rules: RuleBook.demonstrated(by: flow.personas), words: .sentences)
    }
    if now == nil { rehearsal.letTimeRun() }
    var person = rehearsal.person
    opening = try invocation.opening(for: &person, interaction)
    self.person = person
    wizard = Wizard(
      flow: flow, personas: nil, purpose: interaction,
      inspector: invocation.inspector(movesTime: true), now: rehearsal.now)
    comingBack = { rehearsal.comingBack(after: $0) }
    banner = guise.banner
    (purpose, beginning, self.now) = (interaction, guise.beginning, rehearsal.time)
    arrivals = { flow.persona($1) }
  }

  /// How somebody comes back by what their session file says.
  private static func homecoming(
    of somebody: Person, by clock: VirtualClock
  ) -> (Duration) -> (Person, Wizard.Opening) {
    { absence in
      clock.pass(absence)
      var person = somebody
      do throws(ServiceError) {
        let opening = try person.resume(for: Interaction(.login))
        return (person, opening ?? .start)
      } catch {
        return (person, .lapsed(.storage(Sentences.failure(error)), email: nil))
      }
    }
  }

  /// What a recording of it has in it before anything happens.
  var script: Script {
    let start = now()
    return Script(
      title: Sentences.session(at: start), start: start, beginning: beginning, steps: [])
  }
}

extension Installation {
  /// Who arrives: a persona of the flow by their id, anybody else by what is said of them.
  fileprivate func persona(_ id: String, by connection: String) -> Persona? {
    if arrivals.personas == nil { return flow.persona(id) }
    guard let provider = flow.providers.by(connection: connection),
      let claims = try? arrivals.claims.claims(of: id, at: provider)
    else { return nil }
    return Persona(id: "", title: .none, connection: connection, claims: claims)
  }
}

extension Invocation {
  /// The clock of somebody who looks behind the wizard, which goes as time does until it is moved;
  /// `nil` for everybody else. A time that `--now` says stands still.
  fileprivate func clock() throws(Failure) -> VirtualClock? {
    guard arguments.has(.qa) else { return nil }
    let clock = VirtualClock(at: try Installation.clock(arguments[.now])())
    if !arguments.has(.now) { clock.run() }
    return clock
  }

  fileprivate func inspector(movesTime: Bool) -> Wizard.Inspector {
    Wizard.Inspector(isOpen: arguments.has(.qa), movesTime: movesTime)
  }

  /// Where the wizard begins for this person.
  fileprivate func opening(
    for person: inout Person, _ interaction: Interaction
  ) throws(Failure) -> Wizard.Opening {
    if arguments.has(.claims) { return .arrival }
    do throws(ServiceError) {
      if let opening = try person.resume(for: interaction) { return opening }
    } catch {
      throw Failure(Sentences.failure(error))
    }
    return arguments.has(.event) ? .form(interaction.event) : .start
  }
}
