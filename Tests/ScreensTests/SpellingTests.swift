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

  /// One slip is allowed, and one more for each three letters that were typed.
  @Test(arguments: [
    ("ab", "a", "a"), ("ab", "abc", "abc"), ("ab", "cd", nil), ("abcde", "abcXe", "abcXe"),
    ("abcde", "abXXe", nil), ("abcdef", "abXXef", "abXXef"), ("abcdef", "aXXXef", nil),
    ("abcdefghi", "XXXdefghi", "XXXdefghi"), ("abcdefgh", "XXXdefgh", nil), ("a", "", ""),
    ("", "a", "a"), ("", "ab", nil),
  ]) func asManySlipsAsThereAreThirds(word: String, known: String, meant: String?) {
    #expect(Spelling.nearest(to: word, among: [known]) == meant)
  }

  /// What counts as one slip: a letter missing, needless, wrong, or swapped with its neighbour.
  @Test(arguments: [
    ("labl", "label"), ("labeel", "label"), ("lxbel", "label"), ("albel", "label"),
    ("labek", "label"), ("abel", "label"), ("label", "label"), ("ÉTÉ", "été"),
  ]) func eachKindOfSlipIsOne(word: String, meant: String) {
    #expect(Spelling.nearest(to: word, among: ["xxxxx", meant, "yyyyy"]) == meant)
    #expect(Spelling.nearest(to: String(word.prefix(3)), among: ["zzzzz"]) == nil)
  }

  @Test func theNearestIsMeantAndOfEquallyNearTheFirst() {
    #expect(Spelling.nearest(to: "tilte", among: ["tile", "title"]) == "tile")
    #expect(Spelling.nearest(to: "tilte", among: ["title", "tile"]) == "title")
    #expect(Spelling.nearest(to: "dependsOm", among: ["dependsXY", "dependsOn"]) == "dependsOn")
  }

  @Test(arguments: ["colour", "xy", "requires"]) func aStrangerIsNot(word: String) {
    #expect(Spelling.nearest(to: word, among: Self.keys) == nil)
  }

  @Test func whereNothingIsKnownNothingIsNear() {
    #expect(Spelling.nearest(to: "id", among: []) == nil)
  }
}
