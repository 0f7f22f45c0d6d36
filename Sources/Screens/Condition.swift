package import ProfileModel

/// When a screen is active, or a field may be asked.
package indirect enum Condition: Hashable, Sendable {
  case fact(Fact)
  case all([Condition])
  case any([Condition])
  case not(Condition)
}

/// What a condition looks at, and what has to be so of it.
package enum Fact: Hashable, Sendable {
  /// How a count is compared.
  package enum Count: Hashable, Sendable {
    case at(Int)
    case atLeast(Int)
    /// Every so many: 3 means the third, the sixth and so on.
    case every(Int)
  }

  case event(Interaction.Event)
  /// The context has this key, with this value where one is given.
  case context(key: String, value: String?)
  /// The number of interactions, the present one included.
  case interactions(Count)
  /// The number of logins.
  case logins(Count)
  case known(AttributePath)
  case missing(AttributePath)
  /// The screen of this id was submitted with an answer, or there is nothing left to ask on it: a
  /// screen that is never shown, because everything is known, must not hold up those after it.
  case completed(screen: String)
}

extension Condition {
  package static func event(_ event: Interaction.Event) -> Condition { .fact(.event(event)) }
  package static func context(key: String, value: String?) -> Condition {
    .fact(.context(key: key, value: value))
  }
  package static func interactions(_ count: Fact.Count) -> Condition {
    .fact(.interactions(count))
  }
  package static func logins(_ count: Fact.Count) -> Condition { .fact(.logins(count)) }
  package static func known(_ path: AttributePath) -> Condition { .fact(.known(path)) }
  package static func missing(_ path: AttributePath) -> Condition { .fact(.missing(path)) }
  package static func completed(screen: String) -> Condition { .fact(.completed(screen: screen)) }
}
