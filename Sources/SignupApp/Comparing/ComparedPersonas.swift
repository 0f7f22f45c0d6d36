import ProfileModel
import ProfileService
import Rehearsal
import Screens
import Staging
import Wording

/// The personas of two folders, those of the new one first, and before them somebody of whom nothing is
/// known. Whoever is in both is as the new one has them.
struct ComparedPersonas: ComparedPeople {
  private let comparer: Comparer
  private var people: [ComparedPerson] = []
  /// Why somebody is left out.
  private var leftOut: [String] = []

  /// - Parameters:
  ///   - folders: the names of the old and the new one.
  ///   - now: when they are compared.
  ///   - hasValues: whether scripts may have the values of profiles in them.
  init(
    _ comparer: Comparer, folders: (old: String, new: String), at now: Timestamp, hasValues: Bool
  ) {
    self.comparer = comparer
    people = [Self.newcomer("", at: now)]
    let new = comparer.new.personas
    let former = comparer.old.personas.filter { comparer.new.persona($0.id) == nil }
    for persona in new + former {
      do throws(Failure) {
        let sides = Sides(persona, comparer, folders, now, isOfNew: new.contains(persona))
        people.append(try sides.person(hasValues: hasValues))
      } catch {
        leftOut += error.sentences
      }
    }
  }

  var isPartial: Bool { !leftOut.isEmpty }

  func compare(_ progress: (Int) -> Void, tell: (String) -> Void) -> Comparison {
    for sentence in leftOut { tell(sentence) }
    return people.reduce(into: Comparison()) { comparison, person in
      comparison.take(comparer.shifts(in: person.cases), of: person.name)
      progress(comparison.compared)
    }
  }

  func person(named name: String) -> ComparedPerson? { people.first { $0.name == name } }

  fileprivate static func newcomer(_ name: String, at now: Timestamp) -> ComparedPerson {
    let visit = Visit(profile: Profile(), history: History(), now: now)
    return ComparedPerson(
      name: name,
      points: [
        .init(standing: Comparer.Case(visit, isSigningUp: true), ways: [.beginning(.nobody)])
      ])
  }
}

/// A persona in both flows.
private struct Sides {
  let persona: Persona
  let comparer: Comparer
  let folders: (old: String, new: String)
  let now: Timestamp
  /// Whether scripts for the new flow can name them.
  let isOfNew: Bool

  init(
    _ persona: Persona, _ comparer: Comparer, _ folders: (old: String, new: String),
    _ now: Timestamp, isOfNew: Bool
  ) {
    self.persona = persona
    self.comparer = comparer
    self.folders = folders
    self.now = now
    self.isOfNew = isOfNew
  }

  /// - Throws: why they cannot be compared.
  func person(hasValues: Bool) throws(Failure) -> ComparedPerson {
    if persona.profile == nil, persona.connection == nil {
      return ComparedPersonas.newcomer(persona.id, at: now)
    }
    let arrival = try arrival(hasValues: hasValues)
    let old = try visit(by: comparer.old)
    let new = try visit(by: comparer.new)
    let copy = Script.Beginning.somebody(like: new, for: comparer.both, hasValues: hasValues)
    let ways = (isOfNew ? [Script.Beginning.persona(persona)] : []) + [copy]
    let known = ComparedPerson.Point(
      standing: Comparer.Case(old: old, new: new, isSigningUp: false),
      ways: ways.map(ComparedPerson.Way.beginning))
    return ComparedPerson(name: persona.id, points: [arrival, known].compactMap(\.self))
  }

  /// The moment at which they come by a connection for the first time; `nil` for whoever has been here
  /// before.
  private func arrival(hasValues: Bool) throws(Failure) -> ComparedPerson.Point? {
    guard persona.profile == nil, let connection = persona.connection else { return nil }
    let old = try arrived(by: connection, comparer.old, folders.old)
    let new = try arrived(by: connection, comparer.new, folders.new)
    var stranger = persona
    stranger.id = ""
    let ways = isOfNew ? [persona] : hasValues ? [stranger] : []
    return ComparedPerson.Point(
      standing: Comparer.Case(old: old, new: new, isSigningUp: true),
      ways: ways.map(ComparedPerson.Way.arriving))
  }

  private func arrived(
    by connection: String, _ flow: Flow, _ folder: String
  ) throws(Failure) -> Visit {
    guard let provider = flow.providers.by(connection: connection),
      let arrival = try? Arrival(provider, claims: persona.claims)
    else {
      throw Failure(Sentences.notCompared(persona.id, without: connection, in: folder))
    }
    return Visit(profile: arrival.newUser, history: History(), now: now)
  }

  /// What is known of them once they have an account, as scripts begin with them.
  private func visit(by flow: Flow) throws(Failure) -> Visit {
    let script = Script(title: "", start: now, beginning: .persona(persona), steps: [])
    let rehearsal = try Command.rehearsal(of: script, in: persona.id, flow)
    let store = rehearsal.store
    let user = store.users(store.ids(after: nil, limit: 1), with: [.history]).first
    let record = (try? user?.get())?.records[.history]
    let history = record.flatMap(History.init(json:))
    return Visit(profile: rehearsal.profile, history: history ?? History(), now: now)
  }
}

extension Script.Beginning {
  /// Somebody of whom as much is known, with made-up values unless those of the person may be told.
  static func somebody(like visit: Visit, for flow: Flow, hasValues: Bool) -> Script.Beginning {
    if hasValues { return .somebody(visit.profile, visit.history) }
    let made = Anonymous(of: visit.profile, visit.history, flow: flow, number: 1)
    return .somebody(made.profile, made.history)
  }
}
