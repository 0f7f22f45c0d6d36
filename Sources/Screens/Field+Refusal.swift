package import ProfileModel

extension Field {
  /// Why an answer is not accepted: the first refusal of its kind's rules, in their order, and then of
  /// its own test. `nil` where all are kept.
  ///
  /// Whether the field may be left empty is for the caller to say; no rule knows of it.
  ///
  /// - Parameter personal: what is known of the person, which a password must not be made of.
  package func refusal(of value: JSONValue, personal: [String] = []) -> Refusal? {
    rules.lazy.compactMap { $0.refusal(of: value, personal: personal) }.first
      ?? validate?.refusal(of: value)
  }
}
