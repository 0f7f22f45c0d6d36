/// A country by its two-letter code, as in ISO 3166-1.
enum CountryRule {
  static func refusal(of value: JSONValue) -> Refusal? {
    let isCode = value.string.map { code in
      code.utf8.count == 2 && code.utf8.allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
    }
    return isCode == true ? nil : .form
  }
}
