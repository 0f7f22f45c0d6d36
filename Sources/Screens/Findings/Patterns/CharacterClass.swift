/// A set of characters: which of ASCII are in it, and whether any other may be.
struct CharacterClass: Hashable {
  /// A bit for each of ASCII.
  var ascii: UInt128
  var mayHaveOthers: Bool

  static let all = CharacterClass(ascii: .max, mayHaveOthers: true)
  static let digits = CharacterClass(Array(0x30...0x39), mayHaveOthers: true)
  static let spaces = CharacterClass([0x20] + Array(0x09...0x0D), mayHaveOthers: true)
  static let wordCharacters = CharacterClass(
    Array(0x30...0x39) + Array(0x41...0x5A) + [0x5F] + Array(0x61...0x7A), mayHaveOthers: true)

  private init(ascii: UInt128, mayHaveOthers: Bool) {
    (self.ascii, self.mayHaveOthers) = (ascii, mayHaveOthers)
  }

  init(_ bytes: [UInt8], mayHaveOthers: Bool = false) {
    self.init(
      ascii: bytes.reduce(0) { $0 | 1 << UInt128($1 & 0x7F) }, mayHaveOthers: mayHaveOthers)
  }

  var isEmpty: Bool { ascii == 0 && !mayHaveOthers }

  /// What is not in it. Of those beyond ASCII some may be, and some may not.
  var inverted: CharacterClass { CharacterClass(ascii: ~ascii, mayHaveOthers: true) }

  func union(_ other: CharacterClass) -> CharacterClass {
    CharacterClass(
      ascii: ascii | other.ascii, mayHaveOthers: mayHaveOthers || other.mayHaveOthers)
  }

  func intersection(_ other: CharacterClass) -> CharacterClass {
    CharacterClass(
      ascii: ascii & other.ascii, mayHaveOthers: mayHaveOthers && other.mayHaveOthers)
  }
}
