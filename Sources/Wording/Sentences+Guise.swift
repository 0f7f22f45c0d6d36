import Screens

/// What there is to say to somebody who runs the wizard as somebody else.
extension Sentences {
  /// What the header says, in full and shorter.
  ///
  /// - Parameter who: whose copy it is, by email or id.
  package static func banner(copyOf who: String) -> [String] {
    ["a copy of \(who); \(nothingIsKept)"] + shortBanners
  }

  package static func banner(persona: String) -> [String] {
    ["the persona \(persona); \(nothingIsKept)"] + shortBanners
  }

  private static let shortBanners = ["a copy; \(nothingIsKept)", nothingIsKept]
  private static let nothingIsKept = "nothing is kept"

  package static func noPersona(_ name: String, known: [String]) -> String {
    let there =
      known.isEmpty ? "There is none." : "There are: \(enumerated(known))."
    return "There is no persona “\(name)”. \(meant(name, among: known) ?? there)"
  }

  /// - Parameter known: the emails of those who are there.
  package static func nobody(_ who: String, known: [String]) -> String {
    ["There is nobody “\(who)” in the data folder.", meant(who, among: known)]
      .compactMap { $0 }.joined(separator: " ")
  }

  private static func meant(_ word: String, among known: [String]) -> String? {
    Spelling.nearest(to: word, among: known).map { "Did you mean “\($0)”?" }
  }

  /// - Parameter option: with its dashes, as the other.
  package static func apart(_ option: String, _ other: String) -> String {
    "\(option) and \(other) don't go together; give one of them."
  }
}
