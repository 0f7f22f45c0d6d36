import ProfileModel
import TestSupport
import Testing

@testable import Screens

/// Whether a text can keep several tests at once.
@Suite struct TextSearchTests {
  static let tests: [(assertions: [ValueTest.Assertion], mayFind: Bool)] = [
    ([.maxLength(2), .pattern("^[a-z]{5}$")], false),
    ([.maxLength(5), .pattern("^[a-z]{5}$")], true),
    // It is found in the midst of a text, too.
    ([.maxLength(2), .pattern("[a-z]{5}")], false), ([.minLength(9), .pattern("[a-z]{5}")], true),
    ([.minLength(6), .pattern("^[a-z]{2,5}$")], false),
    ([.minLength(5), .pattern("^[a-z]{2,5}$")], true),
    ([.minLength(6), .pattern("^(ab?)+$")], true), ([.minLength(3), .pattern("^a?b?$")], false),
    ([.maxLength(3), .pattern("^(red|green|blue)$")], true),
    ([.maxLength(2), .pattern("^(red|green|blue)$")], false),
    ([.minLength(3), .maxLength(2)], false), ([.minLength(2), .maxLength(2)], true),
    // White space at either end does not count, and within it does.
    ([.maxLength(2), .pattern("^.{5}$")], true),
    ([.maxLength(2), .pattern("^a.{3}b$")], false),
    ([.pattern("^ +$")], false), ([.maxLength(1), .pattern("^ a $")], true),
    ([.pattern("^[a-z]+$"), .pattern("[0-9]")], false),
    ([.pattern("[a-z]"), .pattern("[0-9]")], true),
    ([.pattern("^[a-z]+$"), .pattern("^[A-Z]+$")], false),
    ([.pattern("^a"), .pattern("^b")], false), ([.pattern("a$"), .pattern("b$")], false),
    ([.pattern("^a"), .pattern("b$")], true), ([.pattern("^a|^b"), .pattern("^b")], true),
    ([.pattern("^a"), .pattern("b$"), .maxLength(1)], false),
    ([.pattern(#"^\d+$"#), .pattern("[a-z]")], false),
    ([.pattern("^[^@]+$"), .pattern("@")], false),
    ([.pattern("^(ab)*$"), .pattern("^(aba)*$"), .maxLength(5)], false),
    ([.pattern("^(ab)*$"), .pattern("^(ababab)*$"), .maxLength(6)], true),
    ([.pattern("a^")], false), ([.pattern("$a")], false), ([.pattern("^$")], false),
    ([.pattern(#"^\+1\.5$"#), .pattern("[-+]")], true),
    ([.pattern("^[é]$"), .pattern("^a$")], true),
    // Of characters beyond ASCII nobody tells which are white space, or digits.
    ([.pattern(#"^\s+$"#)], true), ([.pattern(#"^\d$"#), .pattern(#"^\D$"#)], true),
    // What only the engine knows.
    ([.pattern("^(?=b)a$"), .pattern("^a$")], true),
    ([.pattern(#"^(a)\1$"#), .maxLength(1)], true),
    ([.pattern("(?i)^a$"), .pattern("^A$")], true),
    ([.pattern("^[a-z&&[b]]$"), .maxLength(1)], true),
    ([.pattern("^a{9999}$"), .maxLength(1)], true),
    // Of what is no text nothing is said.
    ([.minimum(.number(3)), .maximum(.number(2))], true), ([], true),
  ]

  @Test(arguments: tests)
  func `What excludes itself is found, and what nobody can tell is not`(
    assertions: [ValueTest.Assertion], mayFind: Bool
  ) {
    #expect(TextSearch.mayFind(assertions.map { ValueTest($0) }) == mayFind)
  }

  /// A pattern of a few letters.
  private static func pattern(depth: Int, _ generator: inout SeededGenerator) -> String {
    let part = { (generator: inout SeededGenerator) in pattern(depth: depth - 1, &generator) }
    switch Int.random(in: depth == 0 ? 0...5 : 0...9, using: &generator) {
    case 0: return "a"
    case 1: return "b"
    case 2: return "[^a]"
    case 3: return "[ab]"
    case 4: return "^"
    case 5: return "$"
    case 6: return "(\(part(&generator))|\(part(&generator)))"
    case 7:
      return "(?:\(part(&generator)))"
        + (["*", "+", "?", "{2}", "{1,2}"].randomElement(using: &generator) ?? "")
    default: return part(&generator) + part(&generator)
    }
  }

  /// Every text of up to four letters.
  private static let texts = (1...4).reduce(into: [[""]]) { texts, _ in
    texts.append((texts.last ?? []).flatMap { text in ["a", "b", "c"].map { text + $0 } })
  }.flatMap { $0 }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `Wherever trying finds a text, it is not said that there is none`(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<20 {
      let patterns = (0...1).map { _ in Self.pattern(depth: 3, &generator) }
      let tests = [
        ValueTest(.pattern(patterns[0])), ValueTest(.pattern(patterns[1])),
        ValueTest(.maxLength(4)),
      ]
      let isThere = Self.texts.contains { text in
        tests.allSatisfy { $0.holds(for: .string(text)) }
      }
      #expect(TextSearch.mayFind(tests) == isThere, "\(patterns)")
    }
  }
}
