import Testing

@testable import Screens

@Suite struct SpellingTests {
  private static let keys = ["id", "label", "knownFrom", "dependsOn"]

  @Test(arguments: [
    ("lable", "label"), ("labl", "label"), ("labels", "label"), ("Label", "label"), ("ID", "id"),
    ("knowFrom", "knownFrom"), ("known_from", "knownFrom"), ("dependOn", "dependsOn"),
  ]) func aSlipIsUnderstood(word: String, meant: String) {
    #expect(Spelling.nearest(to: word, among: Self.keys) == meant)
  }

  @Test(arguments: ["", "colour", "xy", "requires"]) func aStrangerIsNot(word: String) {
    #expect(Spelling.nearest(to: word, among: Self.keys) == nil)
  }

  @Test func whereNothingIsKnownNothingIsNear() {
    #expect(Spelling.nearest(to: "id", among: []) == nil)
  }
}
