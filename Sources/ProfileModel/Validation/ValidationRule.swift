/// One rule that a value must keep. Each case has its checker in a file of its own.
package enum ValidationRule: Hashable, Sendable {
  case nonEmpty
  /// Characters as a person counts them.
  case length(minimum: Int?, maximum: Int?)
  case email
  case password(PasswordPolicy)
  case phone
  case url
  /// Both inclusive.
  case date(earliest: CalendarDay?, latest: CalendarDay?)
  case number(minimum: Double?, maximum: Double?, whole: Bool)
  case choice([String])
  case choices([String])
}

extension ValidationRule {
  /// Why a value does not keep this rule; `nil` where it does. A value of another JSON type than
  /// the rule is about never keeps it.
  ///
  /// - Parameter personal: what is known of the person, which a password must not be made of.
  package func refusal(of value: JSONValue, personal: [String] = []) -> Refusal? {
    switch self {
    case .nonEmpty: NonEmptyRule.refusal(of: value)
    case .length(let minimum, let maximum):
      LengthRule.refusal(of: value, minimum: minimum, maximum: maximum)
    case .email: EmailRule.refusal(of: value)
    case .password(let policy): PasswordRule.refusal(of: value, policy: policy, personal: personal)
    case .phone: PhoneRule.refusal(of: value)
    case .url: URLRule.refusal(of: value)
    case .date(let earliest, let latest):
      DateRule.refusal(of: value, earliest: earliest, latest: latest)
    case .number(let minimum, let maximum, let whole):
      NumberRule.refusal(of: value, minimum: minimum, maximum: maximum, whole: whole)
    case .choice(let options): ChoiceRule.refusal(of: value, options: options)
    case .choices(let options): ChoiceRule.refusal(ofSeveral: value, options: options)
    }
  }
}
