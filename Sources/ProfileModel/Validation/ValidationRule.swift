/// A rule that every answer of a kind of field must keep. Each case has its checker in a file of its
/// own.
package enum ValidationRule: Hashable, Sendable {
  /// Characters as a person counts them.
  case length(minimum: Int?, maximum: Int?)
  case email
  case password(PasswordPolicy)
  case phone
  case url
  case country
  case date
  case number
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
    case .length(let minimum, let maximum):
      LengthRule.refusal(of: value, minimum: minimum, maximum: maximum)
    case .email: EmailRule.refusal(of: value)
    case .password(let policy): PasswordRule.refusal(of: value, policy: policy, personal: personal)
    case .phone: PhoneRule.refusal(of: value)
    case .url: URLRule.refusal(of: value)
    case .country: CountryRule.refusal(of: value)
    case .date: DateRule.refusal(of: value)
    case .number: NumberRule.refusal(of: value)
    case .choice(let options): ChoiceRule.refusal(of: value, options: options)
    case .choices(let options): ChoiceRule.refusal(ofSeveral: value, options: options)
    }
  }
}
