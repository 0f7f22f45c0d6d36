/// Texts in which an expression is found, made by reading it: each choice once, each repetition as
/// short as it may be and once longer.
///
/// What is not understood is taken as it stands; whoever asks tries what comes out.
struct PatternSamples {
  private var rest: ArraySlice<Character>

  /// At most so many texts are made of any part.
  private static let most = 12

  static func of(_ pattern: String) -> [String] {
    var samples = PatternSamples(rest: Array(pattern)[...])
    return samples.choice()
  }

  private mutating func choice() -> [String] {
    var found = sequence()
    while rest.first == "|" {
      rest.removeFirst()
      found += sequence()
    }
    return Array(found.prefix(Self.most))
  }

  private mutating func sequence() -> [String] {
    var found = [""]
    while let next = rest.first, next != "|", next != ")" {
      let part = repeated(piece())
      found = Array(found.flatMap { head in part.map { head + $0 } }.prefix(Self.most))
    }
    return found
  }

  private mutating func piece() -> [String] {
    switch rest.removeFirst() {
    case "^", "$": return [""]
    case ".": return ["a"]
    case "(": return group()
    case "[": return [set()]
    case "\\": return [escape()]
    case let literal: return [String(literal)]
    }
  }

  private mutating func group() -> [String] {
    let isLook = rest.starts(with: "?=") || rest.starts(with: "?!")
    if rest.first == "?" { rest = rest.dropFirst(2) }
    let found = choice()
    if rest.first == ")" { rest.removeFirst() }
    return isLook ? [""] : found
  }

  /// A member of a set such as `[a-z0-9]`.
  private mutating func set() -> String {
    let isNegated = rest.first == "^"
    if isNegated { rest.removeFirst() }
    var members: [String] = []
    while let next = rest.first, next != "]" || members.isEmpty {
      rest.removeFirst()
      members.append(next == "\\" ? escape() : String(next))
    }
    if rest.first == "]" { rest.removeFirst() }
    guard isNegated else { return members.first ?? "" }
    return ["a", "1", "A", "_"].first { !members.contains($0) } ?? "~"
  }

  private mutating func escape() -> String {
    switch rest.popFirst() {
    case "d": "1"
    case "w": "a"
    case "s": " "
    case "D", "S": "a"
    case "W": "-"
    case "b", "B", nil: ""
    case let literal?: String(literal)
    }
  }

  private mutating func repeated(_ part: [String]) -> [String] {
    var range: ClosedRange<Int>?
    switch rest.first {
    case "*": range = 0...1
    case "+": range = 1...2
    case "?": range = 0...1
    case "{": range = counts()
    default: return part
    }
    if rest.first != nil { rest.removeFirst() }
    if rest.first == "?" || rest.first == "+" { rest.removeFirst() }
    guard let range else { return part }
    return [range.lowerBound, range.upperBound].flatMap { count in
      part.map { String(repeating: $0, count: count) }
    }
  }

  /// Reads up to the brace that ends it.
  private mutating func counts() -> ClosedRange<Int>? {
    let text = String(rest.dropFirst().prefix { $0 != "}" })
    rest = rest.drop { $0 != "}" }
    let bounds = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard let least = bounds.first ?? nil, least <= 10_000 else { return nil }
    let most = bounds.count == 1 ? least : (bounds[1] ?? least + 1)
    return least...max(least, min(most, least + 1))
  }
}
