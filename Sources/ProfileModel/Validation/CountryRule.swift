/// A country of ISO 3166-1, by its code or by an English name that people write.
enum CountryRule {
  static func refusal(of value: JSONValue) -> Refusal? {
    value.string.flatMap(Country.init(typed:)) == nil ? .country : nil
  }
}
