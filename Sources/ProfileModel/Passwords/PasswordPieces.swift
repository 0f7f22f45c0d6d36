/// What a password is made of, for telling the ones that everyone tries first.
///
/// Few listed passwords have fifteen characters. What people do instead is to stretch a short one:
/// they write it twice, add a run of the keyboard, their name, a year. So a password is cut into
/// pieces, each counts for what it takes to think of it, and one whose pieces come to little is
/// refused.
struct PasswordPieces {
  /// In small letters and without spaces, which people put between pieces.
  private let scalars: [Unicode.Scalar]
  /// The same in ASCII; 0 for what is none.
  private let typed: [UInt8]
  /// With the letters that `p@ssw0rd` means.
  private let meant: [UInt8]

  /// A whole that repeats a piece shorter than this is no better than the piece.
  private static let repeatedCharacters = 8

  init(_ password: String) {
    scalars = password.caseFolded.unicodeScalars.filter { !$0.properties.isWhitespace }
    typed = scalars.map { $0.isASCII ? UInt8($0.value) : 0 }
    meant = scalars.map(\.spelledOut)
  }

  /// Why the password is no good, given what is known of the person and of us.
  func fault(personal: [String]) -> PasswordFault? {
    if period < Self.repeatedCharacters, period * 2 <= scalars.count { return .repetitive }
    let names = Self.words(of: personal)
    if effort(names: names).isEnough { return nil }
    // The reason is the first that would do by itself.
    if !effort(names: [], usesList: false).isEnough { return .repetitive }
    if !effort(names: names, usesList: false).isEnough { return .personal }
    return effort(names: []).isEnough ? .personal : .common
  }

  /// The length of the piece that the whole repeats, if it is a short one.
  private var period: Int {
    (1..<Self.repeatedCharacters).first { length in
      scalars.dropFirst(length).elementsEqual(scalars.dropLast(length))
    } ?? scalars.count
  }

  /// The words of names and addresses, less the ones so short that they stand in every sentence.
  private static func words(of texts: [String]) -> [[Unicode.Scalar]] {
    texts.flatMap { text in
      text.caseFolded.unicodeScalars.split { !$0.isLetterMarkOrDigit }
    }.filter { $0.count >= 3 }.map(Array.init)
  }
}

extension PasswordPieces {
  /// What it takes to think of the password for whoever knows names and, maybe, the list.
  private func effort(names: [[Unicode.Scalar]], usesList: Bool = true) -> Effort {
    var effort = Effort(scalars)
    // From the last character to the first, so that the rest is known wherever a piece ends.
    for index in scalars.indices.reversed() {
      effort.open(at: index)
      if usesList { takeCommonPasswords(at: index, in: &effort) }
      for name in names where stands(name, at: index) {
        effort.take(name.count, at: index, bits: 0)
      }
    }
    return effort
  }

  private func takeCommonPasswords(at index: Int, in effort: inout Effort) {
    let length = CommonPasswords.forEachWord(at: index, of: typed) { effort.take($0, at: index) }
    // The same words again, where nothing else is meant.
    if typed[index..<index + length] == meant[index..<index + length] { return }
    CommonPasswords.forEachWord(at: index, of: meant) { effort.take($0, at: index) }
  }

  private func stands(_ name: [Unicode.Scalar], at start: Int) -> Bool {
    guard start + name.count <= scalars.count else { return false }
    return name.indices.allSatisfy { offset in
      let place = start + offset
      return name[offset] == scalars[place]
        || name[offset].value == UInt32(meant[place])
    }
  }
}

extension Unicode.Scalar {
  /// The ASCII letter that is meant by a character: `a` by @, `e` by é; 0 where there is none.
  fileprivate var spelledOut: UInt8 {
    let letter: Unicode.Scalar =
      switch self {
      case "@", "4", "á", "à", "â", "ä", "å", "ã": "a"
      case "3", "é", "è", "ê", "ë": "e"
      case "1", "!", "í", "ì", "î", "ï": "i"
      case "0", "ó", "ò", "ô", "ö", "õ", "ø": "o"
      case "$", "5": "s"
      case "7": "t"
      case "ú", "ù", "û", "ü": "u"
      case "ç": "c"
      case "ñ": "n"
      default: self
      }
    return letter.isASCII ? UInt8(letter.value) : 0
  }
}
