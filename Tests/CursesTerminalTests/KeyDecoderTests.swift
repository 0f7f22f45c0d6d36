import Testing

@testable import CursesTerminal
@testable import TerminalUI

struct KeyDecoderTests {
  typealias TerminalInput = CursesTerminal.TerminalInput

  /// What bytes become: in one piece, and what waiting in vain then adds.
  private func decode(_ bytes: [UInt8]) -> [TerminalInput] {
    var decoder = KeyDecoder()
    return decoder.decode(bytes) + decoder.expire()
  }

  private func keys(_ bytes: String) -> [TerminalInput] { decode(Array(bytes.utf8)) }

  /// Sequences, without ESC before each, and the key that they are.
  static let sequences: [(String, KeyPress)] = [
    ("[A", KeyPress(.up)), ("[B", KeyPress(.down)), ("[C", KeyPress(.right)),
    ("[D", KeyPress(.left)), ("OA", KeyPress(.up)), ("OB", KeyPress(.down)),
    ("OC", KeyPress(.right)), ("OD", KeyPress(.left)),
    ("[H", KeyPress(.home)), ("OH", KeyPress(.home)), ("[1~", KeyPress(.home)),
    ("[7~", KeyPress(.home)), ("[F", KeyPress(.end)), ("OF", KeyPress(.end)),
    ("[4~", KeyPress(.end)), ("[8~", KeyPress(.end)),
    ("[3~", KeyPress(.delete)), ("[5~", KeyPress(.pageUp)), ("[6~", KeyPress(.pageDown)),
    ("[Z", KeyPress(.tab, .shift)),
    ("[1;5D", KeyPress(.left, .control)), ("[1;5C", KeyPress(.right, .control)),
    ("[1;2A", KeyPress(.up, .shift)), ("[1;3D", KeyPress(.left, .alt)),
    ("[1;8B", KeyPress(.down, [.control, .alt, .shift])), ("[3;5~", KeyPress(.delete, .control)),
    ("O5D", KeyPress(.left, .control)), ("Od", KeyPress(.left, .control)),
    ("[d", KeyPress(.left, .shift)), ("[7^", KeyPress(.home, .control)),
    ("[7$", KeyPress(.home, .shift)), ("[8@", KeyPress(.end, [.control, .shift])),
    ("\u{1B}[A", KeyPress(.up, .alt)), ("\u{1B}OA", KeyPress(.up, .alt)),
    ("OP", KeyPress(.function(1))), ("OQ", KeyPress(.function(2))), ("OR", KeyPress(.function(3))),
    ("OS", KeyPress(.function(4))), ("[11~", KeyPress(.function(1))),
    ("[15~", KeyPress(.function(5))), ("[17~", KeyPress(.function(6))),
    ("[21~", KeyPress(.function(10))), ("[23~", KeyPress(.function(11))),
    ("[24~", KeyPress(.function(12))), ("[1;2P", KeyPress(.function(1), .shift)),
    ("[1;5R", KeyPress(.function(3), .control)), ("[15;3~", KeyPress(.function(5), .alt)),
    ("[[A", KeyPress(.function(1))), ("[[E", KeyPress(.function(5))),
    ("OM", KeyPress(.enter)), ("Oj", KeyPress(.character("*"))), ("Op", KeyPress(.character("0"))),
    ("OX", KeyPress(.character("="))), ("Oy", KeyPress(.character("9"))),
    ("[13u", KeyPress(.enter)), ("[13;2u", KeyPress(.enter, .shift)), ("[9u", KeyPress(.tab)),
    ("[27u", KeyPress(.escape)), ("[127u", KeyPress(.backspace)),
    ("[97u", KeyPress(.character("a"))),
    ("[97;2u", KeyPress(.character("A"))), ("[97;5u", .control("a")), ("[105;5u", KeyPress(.tab)),
    ("[97;7u", KeyPress(.character("a"), [.control, .alt])), ("[233;3u", .alt("é")),
    ("[97:65;2u", KeyPress(.character("A"))), ("[57414u", KeyPress(.enter)),
    ("[57400u", KeyPress(.character("1"))), ("[32;5u", .control(" ")),
    ("[27;5;13~", KeyPress(.enter, .control)), ("[27;5;99~", .control("c")),
    ("[27;2;65~", KeyPress(.character("A"))), ("b", .alt("b")),
    ("\u{7F}", KeyPress(.backspace, .alt)),
    ("\u{8}", KeyPress(.backspace, .alt)), ("\r", KeyPress(.enter, .alt)), ("é", .alt("é")),
    ("O", .alt("O")), ("[", .alt("[")), ("]", .alt("]")), ("P", .alt("P")),
  ]

  @Test(arguments: sequences)
  func `A sequence is one key, whole or in pieces`(_ sequence: String, _ key: KeyPress) {
    let bytes = [0x1B] + Array(sequence.utf8)
    #expect(decode(bytes) == [.key(key)])
    var decoder = KeyDecoder()
    let pieces = bytes.flatMap { decoder.decode([$0]) }
    #expect(pieces + decoder.expire() == [.key(key)])
  }

  /// Control characters by number, and the key that each is.
  static let controls: [(UInt8, KeyPress)] = [
    (0, .control(" ")), (1, .control("a")), (3, .control("c")), (4, .control("d")),
    (8, KeyPress(.backspace)), (9, KeyPress(.tab)), (10, KeyPress(.enter)), (13, KeyPress(.enter)),
    (21, .control("u")), (26, .control("z")), (28, .control("\\")), (31, .control("_")),
    (127, KeyPress(.backspace)),
  ]

  @Test(arguments: controls)
  func `A control character is a key`(_ byte: UInt8, _ key: KeyPress) {
    #expect(decode([byte]) == [.key(key)])
  }

  /// What a terminal says of itself, and what nobody knows; ESC stands before each.
  @Test(arguments: [
    "[I", "[O", "[?1;2c", "[>41;354;0c", "[24;80R", "[0n", "[?2026;2$y", "[<0;10;20M", "[<0;10;20m",
    "[99~", "[2~", "[201~", "[E", "[1;2;3;4;5;6;7;8;9z", "[ q", "OZ", "[M !!", "[57358u",
    "[4294967297u", "[99999999999999999999u", "[1114112u", "[G", "[[Z", "[65;5;;~",
    "]0;title\u{7}", "]11;rgb:0/0/0\u{1B}\\", "P1$r0m\u{1B}\\", "_Gi=1;OK\u{1B}\\",
    "^private\u{1B}\\",
    "Xstring\u{1B}\\", "]0;“quoted”\u{7}",
  ])
  func `A sequence that is no key is swallowed to its end`(_ sequence: String) {
    #expect(keys("\u{1B}\(sequence)x") == keys("x"))
    var decoder = KeyDecoder()
    let pieces = Array("\u{1B}\(sequence)x".utf8).flatMap { decoder.decode([$0]) }
    #expect(pieces == keys("x"))
  }

  /// Bytes that are not UTF-8, and the text that they become.
  static let texts: [([UInt8], String)] = [
    ([0xFF, 0x61], "\u{FFFD}a"), ([0x80], "\u{FFFD}"), ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
    ([0xC3], "\u{FFFD}"), ([0xC3, 0x61], "\u{FFFD}a"), ([0xE2, 0x82, 0x61], "\u{FFFD}a"),
    ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xF0, 0x9F, 0x91, 0x8D], "👍"),
    ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ([0xE0, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ([0xF0, 0x9F, 0xF0, 0x9F], "\u{FFFD}\u{FFFD}"),
    ([0x65, 0xCC, 0x81], "e\u{301}"), ([0xC2, 0x9B, 0x41], "A"), ([0xEF, 0xBF, 0xBF], "\u{FFFF}"),
  ]

  @Test(arguments: texts)
  func `Bytes become text, those that are not UTF-8 a substitute`(_ bytes: [UInt8], _ text: String)
  {
    #expect(decode(bytes) == text.map { .key(KeyPress(.character($0))) })
    #expect(decode(bytes + [0x71]).last == .key(KeyPress(.character("q"))))
  }

  @Test func `Scalars of one read are one grapheme, and later ones can be joined to it`() {
    #expect(keys("👨‍👩‍👧") == [.key(KeyPress(.character("👨‍👩‍👧")))])
    var decoder = KeyDecoder()
    let typed = decoder.decode(Array("e".utf8)) + decoder.decode(Array("\u{301}".utf8))
    #expect(typed == [.key(KeyPress(.character("e"))), .key(KeyPress(.character("\u{301}")))])
  }

  @Test func `A line feed in the next read is another press`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x0D]) == [.key(KeyPress(.enter))])
    #expect(decoder.decode([0x0A]) == [.key(KeyPress(.enter))])
  }

  @Test(
    arguments: [
      ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\r\n", [.enter]),
      ("\n\r", [.enter, .enter]), ("\r\r", [.enter, .enter]), ("\u{1B}\t", [.escape, .tab]),
      ("\u{1B}\u{1B}x", [.escape]), ("\u{1B}[1;", []), ("\u{1B}]0;title", []),
    ] as [(String, [KeyPress.Key])])
  func `What stands alone, or never ends, is settled by waiting`(
    _ bytes: String, _ expected: [KeyPress.Key]
  ) {
    let all = keys(bytes).compactMap { if case .key(let key) = $0 { key } else { nil } }
    #expect(all.filter { !$0.modifiers.contains(.alt) }.map(\.key) == expected)
  }

  @Test(arguments: ["\u{1B}", "\u{1B}[1;", "\u{1B}]0;title", "\u{1B}P", "\u{1B}O", "\u{1B}[["])
  func `Ctrl-C is Ctrl-C in the middle of anything`(_ beginning: String) {
    #expect(keys(beginning + "\u{3}").last == .key(.control("c")))
  }

  @Test func `Nothing waits when nothing has begun, and Escape waits least`() {
    var decoder = KeyDecoder()
    #expect(decoder.patience == nil)
    _ = decoder.decode([0x1B])
    #expect(decoder.patience.map { .milliseconds(25)...(.milliseconds(50)) ~= $0 } == true)
    _ = decoder.decode(Array("[1;".utf8))
    #expect(decoder.patience.map { $0 > .milliseconds(50) } == true)
    _ = decoder.decode(Array("5C".utf8))
    #expect(decoder.patience == nil)
    _ = decoder.decode([0xE2])
    #expect(decoder.patience != nil)
  }
}
