/// A country or territory of ISO 3166-1, by its two-letter code.
package struct Country: Hashable, Sendable {
  /// Where it stands in the table.
  private let place: Int

  /// - Parameter code: two capitals, such as `FR`.
  /// - Returns: `nil` for a code that no country has.
  package init?(code: String) {
    guard let place = Self.place(of: code.utf8) else { return nil }
    self.place = place
  }

  /// Reads a country as people write it: its code in capitals or not, or its English name, without
  /// regard to case, accents, the order of the words, "the" and "and".
  ///
  /// - Returns: `nil` where no country goes by this, or, as with Korea, more than one.
  package init?(typed text: String) {
    let text = text.trimmed
    if let country = Country(code: text.uppercased()) {
      self = country
    } else if let place = Self.places[Self.key(of: text)] {
      self.place = place
    } else {
      return nil
    }
  }

  /// The two-letter code, such as `FR`.
  package var code: String {
    Self.codes.withUTF8Buffer { codes in
      String(decoding: codes[2 * place..<2 * place + 2], as: UTF8.self)
    }
  }

  /// The English name, such as `France`.
  package var name: String { Self.names(at: place).first ?? code }
}

extension Country {
  private static func place(of code: String.UTF8View) -> Int? {
    guard code.count == 2, let first = code.first, let last = code.last else { return nil }
    return codes.withUTF8Buffer { codes in
      (0..<codes.count / 2).first { codes[2 * $0] == first && codes[2 * $0 + 1] == last }
    }
  }

  /// All names of one country, the one to show first.
  private static func names(at place: Int) -> [String] {
    lines[place].split(separator: "|").map(String.init)
  }

  private static let lines = names.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    .split(separator: "\n")

  /// Which country goes by a name. Made when the first name is looked up, since a code needs none.
  private static let places = Dictionary(
    lines.indices.flatMap { place in names(at: place).map { (key(of: $0), place) } },
    uniquingKeysWith: { first, _ in first })

  /// What a name is known by: its words without what people leave out or write otherwise, sorted,
  /// so that "Virgin Islands, British" is "British Virgin Islands".
  private static func key(of name: String) -> String {
    let letters = name.withoutAccents.caseFolded.unicodeScalars.filter { !isLeftOut($0) }
    return letters.split { !$0.properties.isAlphabetic }
      .map { String($0) }.filter { $0 != "the" && $0 != "and" }
      .map { $0 == "st" ? "saint" : $0 }
      .sorted().joined(separator: " ")
  }

  /// Whether a sign within a word makes no difference, as in U.S.A. and Côte d'Ivoire.
  private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "'", "’", "ʼ", "`": true
    default: false
    }
  }
}
