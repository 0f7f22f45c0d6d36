package import ProfileModel

/// What a script says of how things are, by what it is about.
package struct Expectation: Hashable, Sendable {
  package var wanted: [Aspect: JSONValue]

  package init(_ wanted: [Aspect: JSONValue]) { self.wanted = wanted }

  /// One thing that can be looked at.
  package enum Aspect: Hashable, Sendable {
    /// Where the person is: the name of a `Sight.Whereabouts`.
    case place
    /// The id of the screen whose form is shown; `null` where none is.
    case screen
    /// The ids of the fields of the form, in their order.
    case asks
    /// The ids of the fields that are refused, in their order.
    case refused
    /// What could not be done: the name of a trouble, such as `emailTaken`; `null` for none.
    case trouble
    /// The value of an attribute; `null` where there is none.
    case profile(AttributePath)
    /// The verdict on a field, named by its id or as `screen.field`.
    case verdict(String)
  }
}

extension Expectation {
  /// The keys of an expectation, in the order in which people read them.
  package enum Keyword: String, Hashable, Sendable, CaseIterable {
    case place, screen, asks, refused, trouble, profile, verdicts
  }

  /// The keys that it has.
  package var keys: [Keyword] {
    Keyword.allCases.filter { key in wanted.keys.contains { $0.key == key } }
  }

  /// The aspects, in the order of their keys, and by name where one key has several.
  package var aspects: [Aspect] {
    keys.flatMap { key in wanted.keys.filter { $0.key == key }.sorted { $0.name < $1.name } }
  }
}

extension Expectation.Aspect {
  package var key: Expectation.Keyword {
    switch self {
    case .place: .place
    case .screen: .screen
    case .asks: .asks
    case .refused: .refused
    case .trouble: .trouble
    case .profile: .profile
    case .verdict: .verdicts
    }
  }

  /// As people name it: by its key, or by what it is about.
  package var name: String {
    switch self {
    case .place, .screen, .asks, .refused, .trouble: key.rawValue
    case .profile(let path): path.description
    case .verdict(let field): field
    }
  }
}
