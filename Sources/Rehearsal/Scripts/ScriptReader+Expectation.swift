import ProfileModel
import Screens
import Staging
import Wizard

extension ScriptReader {
  private static let keys = [
    "place", "screen", "asks", "refused", "trouble", "profile", "verdicts",
  ]

  mutating func expectation(_ spot: Spot) -> Expectation? {
    guard isObject(spot, keys: Expectation.Keyword.allCases.map(\.rawValue)) else { return nil }
    var wanted: [Expectation.Aspect: JSONValue] = [:]
    for key in Expectation.Keyword.allCases {
      guard let value = spot[key.rawValue] else { continue }
      switch key {
      case .place: wanted[.place] = place(value)
      case .screen: wanted[.screen] = screen(value)
      case .asks: wanted[.asks] = fieldIDs(value)
      case .refused: wanted[.refused] = fieldIDs(value)
      case .trouble: wanted[.trouble] = trouble(value)
      case .profile: wanted.merge(attributes(value)) { $1 }
      case .verdicts: wanted.merge(verdicts(value)) { $1 }
      }
    }
    return Expectation(wanted)
  }

  private mutating func place(_ spot: Spot) -> JSONValue? {
    word(spot, of: .place, known: Sight.Whereabouts.allCases.map(\.rawValue)).map(JSONValue.string)
  }

  private mutating func screen(_ spot: Spot) -> JSONValue? {
    if spot.value == .null { return .null }
    return word(spot, of: .screen, known: flow.screens.map(\.id)).map(JSONValue.string)
  }

  private mutating func trouble(_ spot: Spot) -> JSONValue? {
    if spot.value == .null { return .null }
    return word(spot, of: .trouble, known: Wizard.Trouble.Tag.allCases.map(\.rawValue)).map(
      JSONValue.string)
  }

  private mutating func texts(_ spot: Spot) -> JSONValue? {
    guard let elements = spot.value.array, elements.allSatisfy({ $0.string != nil }) else {
      note(.expected(.texts), at: spot)
      return nil
    }
    return spot.value
  }

  private mutating func fieldIDs(_ spot: Spot) -> JSONValue? {
    guard texts(spot) != nil else { return nil }
    for element in spot.elements { _ = word(element, of: .field, known: fields) }
    return spot.value
  }

  private mutating func attributes(_ spot: Spot) -> [Expectation.Aspect: JSONValue] {
    guard isObject(spot) else { return [:] }
    return spot.members.reduce(into: [:]) { wanted, member in
      guard let path = AttributePath(member.key) else { return note(.expected(.path), at: spot) }
      wanted[.profile(path)] = member.spot.value
    }
  }

  private mutating func verdicts(_ spot: Spot) -> [Expectation.Aspect: JSONValue] {
    guard isObject(spot) else { return [:] }
    let known = flow.screens.flatMap { screen in screen.fields.map { "\(screen.id).\($0.id)" } }
    return spot.members.reduce(into: [:]) { wanted, member in
      check(member.key, at: spot, of: .field, known: fields + known)
      let verdict = word(member.spot, of: .verdict, known: Plan.Verdict.allCases.map(\.rawValue))
      wanted[.verdict(member.key)] = verdict.map(JSONValue.string)
    }
  }
}
