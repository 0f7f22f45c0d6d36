/// Which claims of a provider become which attributes. For each attribute the first claim that has
/// a value wins.
package struct ClaimsMapping: Hashable, Sendable {
  private let entries: [MappedAttribute]

  package init(_ entries: [MappedAttribute]) { self.entries = entries }

  /// The value for one attribute in a provider's answer.
  package func value(of attribute: AttributePath, in answer: JSONObject) -> JSONValue? {
    entries.first { $0.attribute == attribute }?.value(in: answer)
  }

  /// The same as the provider said it: a number is no text, and nothing is cut off.
  package func claim(of attribute: AttributePath, in answer: JSONObject) -> JSONValue? {
    let claims = entries.first { $0.attribute == attribute }?.claims ?? []
    return claims.first { $0.value(in: answer) != nil }?.claim(in: answer)
  }

  /// The attributes that a provider's answer has a value for.
  package func attributes(of answer: JSONObject) -> [AttributePath: JSONValue] {
    var attributes: [AttributePath: JSONValue] = [:]
    for entry in entries { attributes[entry.attribute] = entry.value(in: answer) }
    return attributes
  }

  /// The answer with the attributes beside the claims they were read from. What the provider says
  /// under an attribute's own name stays as it said it.
  package func normalized(_ answer: JSONObject) -> JSONObject {
    // An answer has paths as a profile has.
    let raw = Profile(document: answer)
    let added = attributes(of: answer).filter { raw[$0.key].map(Self.isNothing) ?? true }
    return raw.setting(added).document
  }

  /// Everything that it may have a value for, in declared order.
  package var attributes: [AttributePath] { entries.map(\.attribute) }

  /// An answer that says these values, in the provider's own shape. Who says one part of a name says
  /// all of it, so that an answer may say more.
  package func claims(saying values: [AttributePath: JSONValue]) -> JSONObject {
    var claims = Profile()
    for entry in entries {
      guard let value = values[entry.attribute], let claim = entry.claims.first else { continue }
      claims = claims.setting([AttributePath(stringLiteral: claim.text): claim.whole(value)])
    }
    return claims.document
  }

  private static func isNothing(_ value: JSONValue) -> Bool {
    value.isEmpty
  }
}

/// An attribute, and the claims that its value is read from.
package struct MappedAttribute: Hashable, Sendable {
  let attribute: AttributePath
  let claims: [ClaimPath]

  package init(_ attribute: AttributePath, from claims: [ClaimPath]) {
    (self.attribute, self.claims) = (attribute, claims)
  }

  fileprivate func value(in answer: JSONObject) -> JSONValue? {
    claims.lazy.compactMap { $0.value(in: answer) }.first
  }
}

extension ClaimsMapping: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (AttributePath, [ClaimPath])...) {
    entries = elements.map { MappedAttribute($0, from: $1) }
  }
}
