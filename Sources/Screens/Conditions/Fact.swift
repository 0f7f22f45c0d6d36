package import ProfileModel

/// Something that a condition can look at, and a text can name.
///
/// A new one is a case here with its name, its value in `Staging`, and a phrase in `Wording`; reading,
/// judging, explaining and checking go by these.
package enum Fact: Hashable, Sendable {
  /// What happened.
  case event
  /// What came with the interaction, by its key.
  case context(String)
  /// The number of this interaction, from 1: of all, or of one event alone.
  case interactions(Interaction.Event?)
  /// `logins_count`, as rules see it.
  case logins
  /// The answer to a field, by its id.
  case field(String)
  /// An attribute as it stands.
  case attribute(AttributePath)
  /// The share of the flow's fields whose answer is known, in percent.
  case completeness
  /// How often something became of a screen, by its id.
  case screen(String, Happening)
  /// How long ago something was.
  case since(Moment)

  /// What becomes of a screen; `Tally` says when.
  package enum Happening: String, Hashable, Sendable, CaseIterable {
    case shown, submitted, completed, snoozed, abandoned
  }

  package enum Moment: Hashable, Sendable {
    /// The interaction of this event before this one.
    case event(Interaction.Event)
    /// The answer to the field of this id.
    case field(String)
    /// The last showing of the screen of this id.
    case screen(String)
  }

  /// What kind of value a fact has.
  package enum Kind: Hashable, Sendable {
    case text
    /// A whole number that grows.
    case count
    case percent
    case duration
    /// Whatever the field or the attribute holds.
    case value
  }
}

extension Fact {
  package var kind: Kind {
    switch self {
    case .event, .context: .text
    case .interactions, .logins, .screen: .count
    case .completeness: .percent
    case .since: .duration
    case .field, .attribute: .value
    }
  }

  /// What a flow has that facts can be about.
  package struct Subjects: Hashable, Sendable {
    package var events: [Interaction.Event] = Interaction.Event.common
    package var screens: [String] = []
    package var fields: [String] = []

    package init() {}
  }

  /// The fact of a name, as files have it.
  ///
  /// - Returns: `nil` where the name is none.
  package init?(_ name: String, in subjects: Subjects) {
    guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else {
      guard let fact = Self.plain[name] ?? (subjects.fields.contains(name) ? .field(name) : nil)
      else { return nil }
      self = fact
      return
    }
    let rest = String(Substring(name.utf8[dot...].dropFirst()))
    let found: Fact? =
      switch name[..<dot] {
      case "context": rest.isEmpty ? nil : .context(rest)
      case "interactions": subjects.event(rest).map(Fact.interactions)
      case "profile": AttributePath(rest).map(Fact.attribute)
      case "screens": Self.screen(rest, in: subjects)
      case "since": Self.since(rest, in: subjects)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }

  private static let plain: [String: Fact] = [
    "event": .event, "interactions": .interactions(nil), "logins": .logins,
    "completeness": .completeness,
  ]

  private static func screen(_ rest: String, in subjects: Subjects) -> Fact? {
    guard let dot = rest.lastIndex(of: "."),
      let happening = Happening(rawValue: String(rest[dot...].dropFirst())),
      subjects.screens.contains(String(rest[..<dot]))
    else { return nil }
    return .screen(String(rest[..<dot]), happening)
  }

  private static func since(_ rest: String, in subjects: Subjects) -> Fact? {
    if let event = subjects.event(rest) { return .since(.event(event)) }
    if subjects.fields.contains(rest) { return .since(.field(rest)) }
    let screen = rest.hasPrefix("screens.") ? String(rest.dropFirst("screens.".count)) : ""
    return subjects.screens.contains(screen) ? .since(.screen(screen)) : nil
  }

  /// The name, as files have it.
  package var name: String {
    switch self {
    case .event: "event"
    case .context(let key): "context.\(key)"
    case .interactions(nil): "interactions"
    case .interactions(let event?): "interactions.\(event.rawValue)"
    case .logins: "logins"
    case .field(let id): id
    case .attribute(let path): "profile.\(path)"
    case .completeness: "completeness"
    case .screen(let id, let happening): "screens.\(id).\(happening.rawValue)"
    case .since(.event(let event)): "since.\(event.rawValue)"
    case .since(.field(let id)): "since.\(id)"
    case .since(.screen(let id)): "since.screens.\(id)"
    }
  }

  /// Every name that a flow has for facts, those with a name of any kind in them as `context.KEY`.
  package static func names(in subjects: Subjects) -> [String] {
    let events = subjects.events.map(\.rawValue)
    let screens = subjects.screens.flatMap { id in
      Happening.allCases.map { "screens.\(id).\($0.rawValue)" }
    }
    return ["event", "interactions", "logins", "completeness"] + subjects.fields
      + ["context.KEY", "profile.PATH"] + events.map { "interactions.\($0)" } + screens
      + (events + subjects.fields + subjects.screens.map { "screens.\($0)" }).map { "since.\($0)" }
  }

  /// Whether a field cannot have this id, since it would be taken for another fact.
  package static func isReserved(_ id: String) -> Bool {
    plain[id] != nil || id.contains(".") || ["all", "any", "not", "$comment"].contains(id)
  }
}

extension Fact.Subjects {
  fileprivate func event(_ name: String) -> Interaction.Event? {
    events.first { $0.rawValue == name }
  }
}
