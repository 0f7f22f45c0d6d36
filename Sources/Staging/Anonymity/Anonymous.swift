package import ProfileModel
package import Screens

/// A profile and a history in which every value is made up, and which a flow takes as it takes the
/// real ones: every plan gives the same verdicts.
///
/// Kept are keys, the ids of screens and fields, counts, what a test of the flow names, how identities
/// are told apart, and the times of the account and of the history, which explain it.
package struct Anonymous: Hashable, Sendable {
  package let profile: Profile
  package let history: History
  /// The attributes for which nothing was found that the flow takes alike; something else stands
  /// there, and plans may be others.
  package let unmatched: [AttributePath]

  /// - Parameter number: which user this is, from 1; ids are made of it.
  package init(of profile: Profile, _ history: History, flow: Flow, number: Int) {
    var writer = StandInWriter(for: profile, flow, number: number)
    self.profile = Profile(document: writer.document(profile.document))
    self.history = history.mapContexts { writer.context($1, for: $0) }
    unmatched = writer.unmatched
  }
}

/// Puts stand-ins in the places of values.
private struct StandInWriter {
  private let flow: Flow
  private let number: Int
  private var matches: StandInMatches
  private var contexts: [String: String] = [:]
  private(set) var unmatched: [AttributePath] = []

  init(for profile: Profile, _ flow: Flow, number: Int) {
    self.flow = flow
    self.number = number
    matches = StandInMatches(
      for: flow, number: number, hiding: JSONValue.object(profile.document).allTexts)
  }

  /// What is counted, and when the account was made and used.
  private static let kept: Set<RootAttribute> = [
    .createdAt, .updatedAt, .lastLogin, .lastPasswordReset, .loginsCount,
  ]

  mutating func document(_ members: JSONObject) -> JSONObject {
    JSONObject(
      members.map { key, value in
        let attribute = RootAttribute(rawValue: key)
        let path = AttributePath(key)
        let made: JSONValue =
          switch attribute {
          case .userID?: .string(userID(value.string ?? ""))
          case .identities?:
            .array((value.array ?? []).enumerated().map { identity($1, place: $0) })
          case .lastIP?: "192.0.2.1"
          case let attribute? where Self.kept.contains(attribute): value
          default: path.map { standIn(for: value, at: [$0]) } ?? standIn(for: value, at: [])
          }
        return (key: key, value: made)
      })
  }

  // MARK: Identities

  private mutating func identity(_ value: JSONValue, place: Int) -> JSONValue {
    guard let members = value.object else { return .null }
    let identity = Identity(document: members)
    let names = [identity.provider, identity.connection].compactMap(\.self)
    return .object(
      JSONObject(
        members.map { key, value in
          let paths = names.compactMap { AttributePath("identities.\($0).\(key)") }
          let made: JSONValue =
            switch key {
            case "provider", "connection", "isSocial": value
            case "user_id": id(like: value, place: place)
            default: standIn(for: value, at: paths)
            }
          return (key: key, value: made)
        }))
  }

  /// The account's own id is that of its first identity.
  private func userID(_ id: String) -> String {
    let provider = id.prefix { $0 != "|" }
    return "\(provider)|\(Self.digits(number, place: 0))"
  }

  private func id(like value: JSONValue, place: Int) -> JSONValue {
    if case .number = value { return .number(.integer(Int64(number * 1000 + place))) }
    return .string(Self.digits(number, place: place))
  }

  /// As many digits as an id of ours has.
  private static func digits(_ number: Int, place: Int) -> String {
    let text = String(number * 1000 + place)
    return String(repeating: "0", count: max(0, 24 - text.count)) + text
  }

  // MARK: Values

  private mutating func standIn(for value: JSONValue, at paths: [AttributePath]) -> JSONValue {
    if let members = value.object {
      return .object(
        JSONObject(
          members.map { key, value in
            let inner = paths.compactMap { AttributePath("\($0).\(key)") }
            return (key: key, value: standIn(for: value, at: inner))
          }))
    }
    if let made = matches.match(value, at: paths) { return made }
    if let path = paths.first { unmatched.append(path) }
    return .null
  }

  /// What came with an interaction is no attribute, and no plan of a later one reads it.
  mutating func context(_ value: String, for key: String) -> String {
    if matches.isKnown(value, as: key) { return value }
    if let made = contexts[value] { return made }
    let made = "other-\(contexts.count + 1)"
    contexts[value] = made
    return made
  }
}
