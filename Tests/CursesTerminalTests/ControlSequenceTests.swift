import TerminalUI
import Testing

@testable import CursesTerminal

/// The edges of what ESC [ and ESC O open.
struct ControlSequenceTests {
  /// What a sequence makes of its last byte; `nil` where it ended before or has more to come.
  private func outcome(_ text: String, isAlt: Bool = false) -> ControlSequence.Decoded? {
    let bytes = Array(text.utf8)
    var sequence = ControlSequence(opener: bytes[0], isAlt: isAlt)
    for byte in bytes.dropFirst().dropLast() {
      guard case .more = sequence.take(byte) else { return nil }
    }
    return sequence.take(bytes[bytes.count - 1])
  }

  private func key(_ text: String, isAlt: Bool = false) -> KeyPress? {
    if case .key(let key) = outcome(text, isAlt: isAlt) { key } else { nil }
  }

  private static func f(_ number: Int) -> KeyPress { KeyPress(.function(number)) }

  static let keys: [(String, KeyPress?)] = [
    // VT220 left gaps between its groups of function keys.
    ("[10~", nil), ("[11~", f(1)), ("[15~", f(5)), ("[16~", nil), ("[17~", f(6)), ("[21~", f(10)),
    ("[22~", nil), ("[23~", f(11)), ("[26~", f(14)), ("[27~", nil), ("[28~", f(15)),
    ("[29~", f(16)), ("[30~", nil), ("[31~", f(17)), ("[34~", f(20)), ("[35~", nil),
    // The console has five of its own.
    ("[[@", nil), ("[[A", f(1)), ("[[E", f(5)), ("[[F", nil),
    // An empty parameter is 1, and of 13:4 the first part counts.
    ("[~", nil), ("[;5~", KeyPress(.home, .control)), ("[3;~", KeyPress(.delete)),
    ("[3:9;5:1~", KeyPress(.delete, .control)), ("[:A", KeyPress(.up)),
    // Each bit of the modifiers, and none.
    ("[1;1A", KeyPress(.up)), ("[1;0A", KeyPress(.up)), ("[1;2A", KeyPress(.up, .shift)),
    ("[1;3A", KeyPress(.up, .alt)), ("[1;5A", KeyPress(.up, .control)),
    ("[1;9A", KeyPress(.up)), ("[1;33A", KeyPress(.up, .alt)),
    ("[1;6A", KeyPress(.up, [.control, .shift])),
    // Without parameters, and with them where they mean a key.
    ("[A", KeyPress(.up)), ("O2A", KeyPress(.up, .shift)), ("[R", nil), ("OR", f(3)),
    ("[2;5R", nil), ("O5R", KeyPress(.function(3), .control)),
    ("[a", KeyPress(.up, .shift)), ("Oa", KeyPress(.up, .control)),
    ("[c", KeyPress(.right, .shift)), ("[e", nil),
    // The number block is there in SS3 alone.
    ("Oi", nil), ("Oj", KeyPress(.character("*"))), ("Oy", KeyPress(.character("9"))),
    ("Oz", nil), ("[j", nil), ("OI", KeyPress(.tab)), ("[I", nil), ("OZ", nil),
    ("[Z", KeyPress(.tab, .shift)),
    // Keys by their code point, and the number block's of kitty.
    ("[57398u", nil), ("[57399u", KeyPress(.character("0"))),
    ("[57408u", KeyPress(.character("9"))), ("[57409u", nil), ("[57414u", KeyPress(.enter)),
    ("[57414;2u", KeyPress(.enter, .shift)), ("[55296u", nil), ("[1114111u", nil), ("[u", nil),
    ("[155u", nil), ("[888u", nil),
    // As the same key would come from an older terminal.
    ("[97;5u", .control("a")), ("[65;6u", .control("a")), ("[109;5u", KeyPress(.enter)),
    ("[63;5u", KeyPress(.character("?"), .control)), ("[64;5u", .control(" ")),
    ("[97;6u", .control("a")), ("[97;8u", KeyPress(.character("a"), [.control, .alt])),
    ("[223;2u", KeyPress(.character("ß"))), ("[228;2u", KeyPress(.character("Ä"))),
    ("[27;5;97~", .control("a")), ("[27;5~", nil), ("[27;5;97;1~", nil),
  ]

  @Test(arguments: keys)
  func `A sequence is the key that it says, or none`(_ text: String, _ expected: KeyPress?) {
    #expect(key(text) == expected)
    var alt = expected
    alt?.modifiers.insert(.alt)
    #expect(key(text, isAlt: true) == alt)
  }

  @Test func `What opens a paste or a mouse report is told apart`() {
    if case .paste? = outcome("[200~") {} else { Issue.record("no paste") }
    if case .mouse? = outcome("[M") {} else { Issue.record("no mouse") }
    for other in ["[201~", "[200;1~", "[200^", "[1M"] {
      if case .nothing? = outcome(other) {} else { Issue.record("\(other) is something") }
    }
    #expect(key("OM") == KeyPress(.enter))
  }

  @Test(arguments: ["[\u{3}", "[1;\u{1B}", "[\u{7F}", "O\u{D}"])
  func `A byte that cannot belong to it breaks it off`(_ text: String) {
    if case .broken? = outcome(text) {} else { Issue.record("not broken") }
  }

  @Test func `A dollar ends numbers alone, and else is a parameter`() {
    #expect(key("[7$") == KeyPress(.home, .shift))
    for unfinished in ["[$", "[?7$", "[1;2$", "O7$"] {
      if case .more? = outcome(unfinished) {} else { Issue.record("\(unfinished) ended") }
    }
  }

  @Test func `More parameters than any key has are read and forgotten`() {
    let long = "[1;" + String(repeating: "0", count: 100)
    if case .more? = outcome(long) {} else { Issue.record("ended") }
    // 32 bytes are kept: the last digit of the modifier is not among them.
    #expect(key("[1;" + String(repeating: "0", count: 30) + "5A") == KeyPress(.up))
    #expect(key("[1;" + String(repeating: "0", count: 29) + "5A") == KeyPress(.up, .control))
  }
}
