/// What a regular expression says, as far as that is understood for certain.
indirect enum PatternExpression {
  case character(CharacterClass)
  case sequence([PatternExpression])
  case choice([PatternExpression])
  /// - Parameter most: `nil` for any number.
  case repeated(PatternExpression, least: Int, most: Int?)
  /// The beginning and the end of the text.
  case start, end

  /// - Returns: `nil` where something in it is not understood.
  init?(_ pattern: String) {
    var reader = PatternReader(rest: Array(pattern)[...])
    guard let expression = try? reader.whole() else { return nil }
    self = expression
  }
}

/// Something that only the engine of expressions knows.
private struct Unsure: Error {}

/// Reads what most patterns are made of: characters, sets, groups, choices and repetitions.
private struct PatternReader {
  var rest: ArraySlice<Character>

  mutating func whole() throws(Unsure) -> PatternExpression {
    let expression = try choice()
    guard rest.isEmpty else { throw Unsure() }
    return expression
  }

  private mutating func choice() throws(Unsure) -> PatternExpression {
    var parts = [try sequence()]
    while skip("|") { parts.append(try sequence()) }
    return .choice(parts)
  }

  private mutating func sequence() throws(Unsure) -> PatternExpression {
    var parts: [PatternExpression] = []
    while let next = rest.first, next != "|", next != ")" {
      parts.append(try repeated(try piece()))
    }
    return .sequence(parts)
  }

  private mutating func piece() throws(Unsure) -> PatternExpression {
    switch rest.popFirst() {
    case "^": return .start
    case "$": return .end
    case ".": return .character(.all)
    case "[": return .character(try set())
    case "\\": return .character(try escape())
    case "(":
      if skip("?"), !skip(":") { throw Unsure() }
      let inner = try choice()
      guard skip(")") else { throw Unsure() }
      return inner
    case let literal?: return .character(try self.literal(literal))
    case nil: throw Unsure()
    }
  }

  private func literal(_ character: Character) throws(Unsure) -> CharacterClass {
    guard let byte = character.asciiValue, 0x20..<0x7F ~= byte, !"*+?{}]".contains(character)
    else { throw Unsure() }
    return CharacterClass([byte])
  }

  private mutating func escape() throws(Unsure) -> CharacterClass {
    guard let next = rest.popFirst() else { throw Unsure() }
    switch next {
    case "d": return .digits
    case "D": return .digits.inverted
    case "w": return .wordCharacters
    case "W": return .wordCharacters.inverted
    case "s": return .spaces
    case "S": return .spaces.inverted
    default:
      guard let byte = next.asciiValue, next.isPunctuation || next.isSymbol else { throw Unsure() }
      return CharacterClass([byte])
    }
  }

  // MARK: Sets

  /// Such as `[a-z0-9_]`.
  private mutating func set() throws(Unsure) -> CharacterClass {
    let isInverted = skip("^")
    var members = CharacterClass([])
    while !skip("]") { members = members.union(try member()) }
    return isInverted ? members.inverted : members
  }

  private mutating func member() throws(Unsure) -> CharacterClass {
    guard let first = rest.popFirst() else { throw Unsure() }
    if first == "\\" { return try escape() }
    let low = try bound(first)
    guard rest.first == "-", rest.dropFirst().first != "]" else { return CharacterClass([low]) }
    rest.removeFirst()
    guard let last = rest.popFirst(), case let high = try bound(last), low <= high
    else { throw Unsure() }
    return CharacterClass(Array(low...high))
  }

  /// Sets have operators of their own, which are doubled or nested.
  private func bound(_ character: Character) throws(Unsure) -> UInt8 {
    guard let byte = character.asciiValue, 0x20..<0x7F ~= byte, !"[\\&~".contains(character)
    else { throw Unsure() }
    return byte
  }

  // MARK: Repetitions

  private mutating func repeated(
    _ piece: PatternExpression
  ) throws(Unsure) -> PatternExpression {
    let (least, most): (Int, Int?)
    if skip("*") {
      (least, most) = (0, nil)
    } else if skip("+") {
      (least, most) = (1, nil)
    } else if skip("?") {
      (least, most) = (0, 1)
    } else if skip("{") {
      (least, most) = try counts()
    } else {
      return piece
    }
    // As few as may be is as many for whether there is a text; what gives nothing back is not.
    if !skip("?"), let next = rest.first, "*+?{".contains(next) { throw Unsure() }
    return .repeated(piece, least: least, most: most)
  }

  /// `2}`, `2,}` or `2,4}`
  private mutating func counts() throws(Unsure) -> (Int, Int?) {
    let text = String(rest.prefix { $0 != "}" })
    rest = rest.dropFirst(text.count)
    let bounds = text.split(separator: ",", omittingEmptySubsequences: false)
    guard skip("}"), 1...2 ~= bounds.count, let least = Int(bounds[0]) else { throw Unsure() }
    if bounds.count == 1 { return (least, least) }
    if bounds[1].isEmpty { return (least, nil) }
    guard let most = Int(bounds[1]), most >= least else { throw Unsure() }
    return (least, most)
  }

  private mutating func skip(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }
}
