package import ProfileModel

/// What is wrong with any JSON.
extension Sentences {
  /// `line 3, column 7: expected "," or "}"`
  package static func json(_ fault: JSONFault) -> String { json(fault, in: "file") }

  /// - Parameter whole: what the text is to who reads this.
  static func json(_ fault: JSONFault, in whole: String) -> String {
    "line \(fault.place.line), column \(fault.place.column): \(json(fault.problem, in: whole))"
  }

  /// Why a line of a file, which should hold one JSON object, doesn't.
  package static func json(inLine problem: JSONFault.Reason) -> String {
    json(problem, in: "line")
  }

  /// Why, without the place.
  static func json(_ problem: JSONFault.Reason, in whole: String) -> String {
    switch problem {
    case .expected(let what): "expected \(missing(what, in: whole))"
    case .endsEarly: "the \(whole) ends in the middle of a value"
    case .controlCharacter:
      "a text cannot hold a line break or control character; close its quotes, or write \\n"
    case .escape: "unknown escape; known escapes: \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0041"
    case .halfCharacter: "half of a surrogate pair is no character"
    case .number: "a number is written like 5, -1 or 0.25"
    case .numberTooLarge: "no number that can be kept is so far from zero, or so near to it"
    case .trailingComma: "nothing comes after this comma; take the comma away"
    case .leadingComma: "nothing comes before this comma; take the comma away"
    case .doubledComma: "two commas in a row; take one of them away"
    case .unclosed(let bracket): "the \(whole) ends, and a \"\(bracket)\" is missing"
    case .missingBracket(let bracket): "a \"\(bracket)\" is missing before this"
    case .needlessBracket: "this bracket closes nothing; take it away"
    case .secondValue: "a \(whole) holds one value, and another begins here"
    case .mergeMark: "a merge left this here; keep one of its sides, and take the marks away"
    case .tooDeep(let limit): "values within values, more than \(limit) deep"
    case .repeatedKey(let key): "the key \"\(key)\" is there twice"
    case .notUTF8: "the \(whole) is not UTF-8 text here; save it as UTF-8"
    case .utf16: "the \(whole) is UTF-16 text; save it as UTF-8"
    case .empty: "the \(whole) is empty"

    case .comment: "JSON has no comments; take it away"
    case .quotes: "JSON has no quotes but \"; write them around the text"
    case .bareKey: "a key stands in quotes, like \"id\""
    case .bareText: "a text stands in quotes; the only words without them are true, false and null"
    case .foreignWord(let word, let meant?): "JSON does not know \(word); write \(meant)"
    case .foreignWord(let word, nil): "JSON does not know \(word); write a number or null"
    case .missingComma: "a comma is missing before this"
    }
  }

  private static func missing(_ what: JSONFault.Expected, in whole: String) -> String {
    switch what {
    case .value: "a value"
    case .object: "an object"
    case .key: "a key in quotes"
    case .colonAfterKey: "\":\" after the key"
    case .commaOrBrace: "\",\" or \"}\""
    case .commaOrBracket: "\",\" or \"]\""
    case .end: "the end of the \(whole)"
    }
  }
}
