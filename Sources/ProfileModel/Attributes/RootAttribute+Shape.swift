/// Why a value is none that a root attribute can have.
package enum RootFault: Error, Hashable, Sendable {
  /// Of another JSON type; the name of the expected one as JSON Schema has it.
  case wrongType(expected: String)
  case refused(Refusal)
}

/// What the values of a root attribute look like.
enum RootShape {
  case boolean, object, identities
  /// An RFC 3339 time.
  case dateTime
  /// A whole number from 0 on.
  case count
  /// Stricter than what a person may type.
  case phoneNumber
  case text(ValidationRule? = nil)
}

extension RootAttribute {
  /// Whether its values are texts.
  package var isText: Bool {
    switch traits.shape {
    case .text, .phoneNumber, .dateTime: true
    case .boolean, .object, .identities, .count: false
    }
  }

  /// Whether what is written are the members of its value, and never the value as a whole.
  package var hasMembers: Bool {
    switch traits.shape {
    case .object, .identities: true
    case .boolean, .dateTime, .count, .phoneNumber, .text: false
    }
  }

  /// A password is only held against its type: what else it must be depends on whose it is.
  ///
  /// - Throws: why the value is none that the attribute can have.
  package func check(_ value: JSONValue) throws(RootFault) {
    if value == .null && canBeUnset { return }
    switch traits.shape {
    case .boolean: guard value.bool != nil else { throw .wrongType(expected: "boolean") }
    case .object: guard value.object != nil else { throw .wrongType(expected: "object") }
    case .identities: guard value.array != nil else { throw .wrongType(expected: "array") }
    case .dateTime:
      guard value.string.flatMap(Timestamp.init(_:)) != nil else {
        throw .wrongType(expected: "date-time")
      }
    case .count:
      guard let count = value.integer, count >= 0 else { throw .wrongType(expected: "integer") }
      guard count <= Profile.mostLogins else {
        throw .refused(.numberOutside(minimum: 0, maximum: Double(Profile.mostLogins)))
      }
    case .phoneNumber:
      guard try text(of: value).isPhoneNumber else { throw .refused(.phone) }
    case .text(let rule):
      _ = try text(of: value)
      if let refusal = rule?.refusal(of: value) { throw .refused(refusal) }
    }
  }

  private func text(of value: JSONValue) throws(RootFault) -> String {
    guard let text = value.string else { throw .wrongType(expected: "string") }
    return text
  }
}

extension String {
  /// `^\+[0-9]{1,15}$` (E.164)
  fileprivate var isPhoneNumber: Bool {
    hasPrefix("+") && (2...16).contains(utf8.count)
      && utf8.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
