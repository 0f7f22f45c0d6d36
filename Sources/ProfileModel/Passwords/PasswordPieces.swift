/// What a password is made of, for telling the ones that everyone tries first.
///
/// Few listed passwords have fifteen characters. What people do instead is to stretch a short one:
/// they write it twice, add a run of the keyboard, their name, a year. So the list has the pieces,
/// and a password is refused when little is left of it without them.
struct PasswordPieces {
  /// Lower case and without spaces, which people put between pieces.
  private let scalars: [Unicode.Scalar]
  /// The same, with the letters that `p@ssw0rd` means.
  private let spelled: [Unicode.Scalar]

  /// With fewer characters of its own than this, a password is no better than its pieces.
  private static let ownCharacters = 6
  /// A shorter piece is not worth repeating.
  private static let repeatedCharacters = 8

  init(_ password: String) {
    scalars = password.caseFolded.unicodeScalars.filter { !$0.properties.isWhitespace }
    spelled = scalars.map { Self.letters[$0] ?? $0 }
  }

  private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
    "@": "a", "4": "a", "3": "e", "1": "i", "!": "i", "0": "o", "$": "s", "5": "s", "7": "t",
  ]

  func fault(personal: [String]) -> PasswordFault? {
    if period < Self.repeatedCharacters, period * 2 <= scalars.count { return .repetitive }
    if own(without: []) < Self.ownCharacters { return .repetitive }
    let common = CommonPasswords.pieces
    if own(without: common) < Self.ownCharacters { return .common }
    if own(without: common + Self.words(of: personal)) < Self.ownCharacters { return .personal }
    return nil
  }

  /// The length of the piece that the whole repeats; the whole length where it repeats none.
  private var period: Int {
    let lengths = 1...max(1, scalars.count)
    return lengths.first { length in
      scalars.dropFirst(length).elementsEqual(scalars.dropLast(length))
    } ?? scalars.count
  }

  /// How many characters are left, at the least, when pieces and runs are taken away.
  private func own(without pieces: [[Unicode.Scalar]]) -> Int {
    var fewest = Array(0...scalars.count)
    for start in scalars.indices {
      fewest[start + 1] = min(fewest[start + 1], fewest[start] + 1)
      if let run = KeyboardRun.length(in: scalars, from: start) {
        for end in start + KeyboardRun.shortest...start + run {
          fewest[end] = min(fewest[end], fewest[start])
        }
      }
      for piece in pieces where stands(piece, at: start) {
        let end = start + piece.count
        fewest[end] = min(fewest[end], fewest[start])
      }
    }
    return fewest[scalars.count]
  }

  private func stands(_ piece: [Unicode.Scalar], at start: Int) -> Bool {
    scalars[start...].starts(with: piece) || spelled[start...].starts(with: piece)
  }

  /// The words of names and addresses, less the ones so short that they stand in every sentence.
  private static func words(of texts: [String]) -> [[Unicode.Scalar]] {
    texts.flatMap { text in
      text.caseFolded.unicodeScalars.split { !$0.isLetterMarkOrDigit }
    }.filter { $0.count >= 3 }.map(Array.init)
  }
}
