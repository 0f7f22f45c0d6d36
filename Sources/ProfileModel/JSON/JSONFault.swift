/// Where a text stops being JSON, and why.
package struct JSONFault: Error, Hashable, Sendable {
  /// What can be missing.
  package enum Expected: Hashable, Sendable {
    case value, object, key, colonAfterKey
    case commaOrBrace, commaOrBracket
    /// Nothing more.
    case end
  }

  /// Why the text is no JSON from there on (RFC 8259), or none that can be kept.
  package enum Reason: Hashable, Sendable {
    /// What would have to stand here.
    case expected(Expected)
    /// The text ends in the middle of a value.
    case endsEarly
    /// A line break or another control character within quotes.
    case controlCharacter
    /// A backslash and something that it does not go with.
    case escape
    /// Half of a surrogate pair, which is no character.
    case halfCharacter
    /// Digits and signs that are no number (RFC 8259 §6), such as `1.`.
    case number
    /// A number by the grammar, and further from zero than any that can be kept, or nearer to it.
    case numberTooLarge
    /// A comma after which nothing comes, or before which nothing does, at the comma.
    case trailingComma, leadingComma
    /// A comma right after another, at the second.
    case doubledComma
    /// The text ends, or an outer value does, before this bracket.
    case unclosed(Character), missingBracket(Character)
    /// A bracket that closes nothing.
    case needlessBracket
    /// Another value after the one that a text holds.
    case secondValue
    /// What version control leaves where two changes met.
    case mergeMark
    /// Values within values, more than `limit` deep.
    case tooDeep(limit: Int)
    /// The same key twice in one object.
    case repeatedKey(String)
    /// A byte that is no part of a character.
    case notUTF8
    /// The bytes of UTF-16.
    case utf16
    /// Nothing at all, or white space alone.
    case empty

    // What people write who think of another language.
    /// `//`, `/*` or `#`.
    case comment
    /// Single or curly quotes around a text.
    case quotes
    /// A key without quotes.
    case bareKey
    /// A text without quotes. It is not told: it may be a secret.
    case bareText
    /// A word of another language, such as `None`, and what JSON has for it; `nil` where it has
    /// nothing.
    case foreignWord(String, meant: String?)
    /// A member or an element right after another.
    case missingComma
  }

  package var place: TextPlace
  package var problem: Reason

  init(_ place: TextPlace, _ problem: Reason) {
    self.place = place
    self.problem = problem
  }

  package init(line: Int, column: Int, problem: Reason) {
    self.init(TextPlace(line: line, column: column), problem)
  }
}
