import ProfileModel
import Screens
import Staging

extension ScriptStep {
  /// In what things are other than the step expects.
  func differences(from sight: Sight, _ profile: Profile) -> [Difference] {
    if case .expect(let expectation) = self {
      expectation.differences(from: sight, profile)
    } else {
      []
    }
  }
}

extension Expectation {
  /// In what things are other than is expected, in the order of a script's keys.
  func differences(from sight: Sight, _ profile: Profile) -> [Difference] {
    aspects.compactMap { aspect in
      let (expected, got) = (wanted[aspect] ?? .null, sight.value(of: aspect, profile))
      return got == expected ? nil : Difference(aspect: aspect, expected: expected, got: got)
    }
  }

  /// The same aspects, as they are.
  func filled(from sight: Sight, _ profile: Profile) -> Expectation {
    var filled = self
    for aspect in wanted.keys { filled.wanted[aspect] = sight.value(of: aspect, profile) }
    return filled
  }
}

extension Sight {
  /// What there is to see of an aspect.
  func value(of aspect: Expectation.Aspect, _ profile: Profile) -> JSONValue {
    switch aspect {
    case .place: .string(place.rawValue)
    case .screen: screen.map(JSONValue.string) ?? .null
    case .asks: .array(asks.map(JSONValue.string))
    case .refused: .array(refused.map { .string($0.field.id) })
    case .trouble: trouble.map { .string($0.name.rawValue) } ?? .null
    case .profile(let path): profile[path] ?? .null
    case .verdict(let field): verdict(on: field).map { .string($0.rawValue) } ?? .null
    }
  }
}
