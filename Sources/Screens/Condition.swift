package import ProfileModel

/// When a screen is active, or a field may be asked.
package indirect enum Condition: Hashable, Sendable {
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
  case all([Condition])
  case any([Condition])
  case not(Condition)
}
