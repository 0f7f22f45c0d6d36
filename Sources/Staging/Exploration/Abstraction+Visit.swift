import ProfileModel
import Screens

/// Makes a person in a state, whom the planner plans for.
extension Abstraction {
  /// When everybody that is made lives.
  static let now = Timestamp(secondsSince1970: 1_767_603_600)
  /// Longer ago than any test can look.
  private static let longAgo = Timestamp.distantPast
  /// No screen and no field has this id.
  private static let nothing = "\u{B7}"

  /// - Parameter ages: how long ago it was, in seconds, for every clock that runs.
  func visit(of state: LifeState, ages: Ages) -> Visit {
    func time(_ clock: Stopwatch) -> Timestamp? {
      guard let number = number(of: clock), state.running & (1 << UInt128(number)) != 0,
        let age = ages.least(number)
      else { return nil }
      return Self.now - .seconds(age)
    }
    let history = History(
      events: occurrences(in: state, time), tallies: tallies(in: state, time),
      entries: screens.indices.flatMap { leftEmpty(on: $0, time) } + answers(in: state, time))
    let profile = profile(of: state, createdAt: time(.signup) ?? Self.longAgo)
    return Visit(profile: profile, history: history, now: Self.now)
  }

  private static func entry(
    _ screen: String, _ outcome: History.Outcome, _ fields: [String], _ time: Timestamp,
    version: Int = 1
  ) -> History.Entry {
    History.Entry(
      at: time,
      Showing(
        interaction: Interaction(.login), screen: screen, outcome: outcome, fields: fields,
        version: version))
  }

  private func occurrences(
    in state: LifeState, _ time: (Stopwatch) -> Timestamp?
  ) -> [Interaction.Event: History.Occurrences] {
    var found: [Interaction.Event: History.Occurrences] = [:]
    func note(_ name: String, _ number: Int, at last: Timestamp?) {
      let count = Int(state.numbers[number])
      guard count > 0 else { return }
      found[Interaction.Event(rawValue: name)] = History.Occurrences(
        count: count, first: Self.longAgo, last: last ?? Self.longAgo)
    }
    for (index, event) in events.enumerated() {
      note(event.name, self.event(index), at: time(.event(event.name)))
    }
    note(Self.nothing, otherEventsNumber, at: nil)
    return found
  }
}

// MARK: - What became of screens

extension Abstraction {
  private func tallies(
    in state: LifeState, _ time: (Stopwatch) -> Timestamp?
  ) -> [String: Tally] {
    var tallies: [String: Tally] = [:]
    for screen in screens.indices {
      let tally = tally(of: screen, in: state, time)
      if tally != Tally() { tallies[screens[screen].id] = tally }
    }
    if let last = time(.optional) { tallies[Self.nothing, default: Tally()].lastShown = last }
    return tallies
  }

  private func tally(
    of screen: Int, in state: LifeState, _ time: (Stopwatch) -> Timestamp?
  ) -> Tally {
    func count(_ fates: Fate...) -> Int {
      fates.reduce(0) { $0 + Int(state.numbers[tally(screen, $1)]) }
    }
    var found = Tally()
    found.completed = count(.full)
    found.submitted = count(.full, .empty)
    found.snoozed = count(.snoozed)
    found.passedOver = count(.empty, .snoozed, .left)
    found.abandonedInARow = count(.inARow)
    found.abandoned = count(.abandoned, .inARow)
    found.shown = count(.full, .empty, .snoozed, .left, .abandoned, .inARow)
    found.lastSnoozed = time(.snoozed(screen))
    found.lastAbandoned = found.abandonedInARow > 0 ? time(.abandoned(screen)) ?? Self.longAgo : nil
    found.lastDeclined = count(.declined) > 0 ? Self.longAgo : nil
    found.lastShown = time(.shown(screen)) ?? (found.shown > 0 ? Self.longAgo : nil)
    // A screen on which something was left empty was sent, whether that is counted or not.
    let isSent = screens[screen].fields.indices.contains { time(.leftEmpty(screen, $0)) != nil }
    if isSent { found.submitted = max(1, found.submitted) }
    return found
  }

  /// What tells that fields were left empty lately.
  private func leftEmpty(
    on screen: Int, _ time: (Stopwatch) -> Timestamp?
  ) -> [History.Entry] {
    screens[screen].fields.enumerated().flatMap { position, field -> [History.Entry] in
      guard let time = time(.leftEmpty(screen, position)) else { return [] }
      let id = screens[screen].id
      return [Self.entry(id, .asked, [field.id], time), Self.entry(id, .answered, [], time)]
    }
  }

  /// What tells when fields were answered.
  private func answers(
    in state: LifeState, _ time: (Stopwatch) -> Timestamp?
  ) -> [History.Entry] {
    asked.indices.compactMap { field in
      let position = Int(state.numbers[answered(field)])
      guard position > 0 else { return nil }
      return Self.entry(
        Self.nothing, .answered, [asked[field].field.id],
        time(.answered(field)) ?? Self.longAgo, version: asked[field].versions[position - 1])
    }
  }
}

// MARK: - The profile

extension Abstraction {
  /// Somebody in a state, after others have written something, or after a login.
  func visit(_ visit: Visit, of state: LifeState, told: [Int: Int], isLogin: Bool) -> Visit {
    guard !told.isEmpty || isLogin && logins.isCounted else { return visit }
    var visit = visit
    let values = told.map { (places[$0.key].path, places[$0.key].values[$0.value - 1]) }
    visit.profile = visit.profile.telling(Dictionary(uniqueKeysWithValues: values), in: flow)
    visit.profile[.loginsCount] = .number(.integer(Int64(state.numbers[loginsNumber])))
    return visit
  }

  func profile(of state: LifeState, createdAt: Timestamp) -> Profile {
    var values: [AttributePath: JSONValue] = [:]
    for index in places.indices {
      guard let value = value(index, in: state) else { continue }
      values[places[index].path] = value
    }
    guard hasAccount(state) else { return Profile().telling(values, in: flow) }
    var document: JSONObject = ["user_id": "auth0|1", "identities": Self.passwordIdentity]
    if clocks.contains(.signup) { document["created_at"] = .string(createdAt.text) }
    let logins = state.numbers[loginsNumber]
    document["logins_count"] = .number(.integer(Int64(logins)))
    return Profile(document: document).telling(values, in: flow)
  }

  private static let passwordIdentity = JSONValue.array([
    .object(Identity.password(id: "1").document)
  ])
}

extension Profile {
  /// This profile with values that others write, into identities too.
  func telling(_ values: [AttributePath: JSONValue], in flow: Flow) -> Profile {
    var profile = setting(values)
    for (path, value) in values where path.root == "identities" && path.components.count > 2 {
      profile.tell(value, at: path, in: flow)
    }
    return profile
  }

  private mutating func tell(_ value: JSONValue, at path: AttributePath, in flow: Flow) {
    let name = path.components[1]
    var records = identities.map(\.document)
    let position = identities.firstIndex { $0.isNamed(name) } ?? records.count
    if position == records.count {
      let provider = flow.providers.first { $0.connection == name || $0.id == name }
      records.append([
        "connection": .string(provider?.connection ?? name),
        "provider": .string(provider?.id ?? name), "user_id": "1", "isSocial": true,
      ])
    }
    let inner = AttributePath(stringLiteral: path.components.dropFirst(2).joined(separator: "."))
    records[position] = Profile(document: records[position]).setting([inner: value]).document
    document["identities"] = .array(records.map(JSONValue.object))
  }
}
