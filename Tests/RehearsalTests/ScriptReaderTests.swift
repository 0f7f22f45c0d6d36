import ProfileModel
import Rehearsal
import Screens
import Testing

/// Everything that is wrong with a script, at once.
struct ScriptReaderTests {
  private func findings(_ text: String) -> [ScriptFinding] {
    do throws(ScriptError) {
      _ = try Script(file: "life.json", bytes: Array(text.utf8), flow: SmallFlow.flow)
      return []
    } catch {
      return error.findings.map {
        ScriptFinding(file: $0.file, path: $0.path, problem: $0.problem)
      }
    }
  }

  static let steps: [(step: String, path: String, problem: ScriptFinding.Flaw)] = [
    (#""notNow""#, "", .expected(.object)),
    (#"{ "say": 1 }"#, ".say", .expected(.text)),
    (#"{ "say": "a", "wait": "P1D" }"#, "", .notOneDeed(known: deeds)),
    (#"{}"#, "", .notOneDeed(known: deeds)),
    (#"{ "notNow": false }"#, ".notNow", .expected(.yes)),
    (#"{ "wait": "a day" }"#, ".wait", .expected(.duration)),
    (
      #"{ "wait": "P1D", "silent": true }"#, "", .unknownKey("silent", known: ["wait"])
    ),
    (
      #"{ "interaction": "logn" }"#, ".interaction",
      .unknownWord("logn", of: .event, known: ["signup", "login", "article", "purchase"])
    ),
    (#"{ "interaction": "article" }"#, "", .missingKey("context.article")),
    (
      #"{ "interaction": "article", "context": { "article": "see" } }"#, ".context.article",
      .unknownWord("see", of: .article, known: ["sea"])
    ),
    (
      #"{ "interaction": "login", "silent": true, "logIn": true }"#, "",
      .exclusive("silent", "logIn")
    ),
    (#"{ "interaction": "login", "silent": 1 }"#, ".silent", .expected(.truth)),
    (
      #"{ "arrive": { "connection": "facebook", "persona": "grace" } }"#, ".arrive.connection",
      .unknownWord("facebook", of: .connection, known: ["linkedin", "github"])
    ),
    (#"{ "arrive": { "connection": "linkedin" } }"#, ".arrive", .missingKey("persona")),
    (
      #"{ "arrive": { "connection": "linkedin", "persona": "mary" } }"#, ".arrive.persona",
      .unknownWord("mary", of: .persona, known: ["grace"])
    ),
    (
      #"{ "arrive": { "connection": "linkedin", "claims": { "name": "A" } } }"#, ".arrive.claims",
      .nobodyArrives(at: "LinkedIn")
    ),
    (
      #"{ "answer": { "agee": 1 } }"#, ".answer",
      .unknownWord("agee", of: .field, known: fields)
    ),
    (
      #"{ "answer": { "password": { "generated": 1 } } }"#, ".answer.password",
      .expected(.generated)
    ),
    (
      #"{ "expect": { "screen": "tast" } }"#, ".expect.screen",
      .unknownWord("tast", of: .screen, known: ["door", "taste", "topic", "parcel"])
    ),
    (#"{ "expect": { "asks": "age" } }"#, ".expect.asks", .expected(.texts)),
    (
      #"{ "expect": { "asks": ["agee"] } }"#, ".expect.asks[0]",
      .unknownWord("agee", of: .field, known: fields)
    ),
    (#"{ "expect": { "profile": { "a..b": 1 } } }"#, ".expect.profile", .expected(.path)),
    (#"{ "expect": { "place": 1 } }"#, ".expect.place", .expected(.text)),
  ]

  private static let fields = [
    "given_name", "email", "password", "age", "tea", "size", "cakes", "more", "state", "land",
  ]
  private static let deeds = [
    "say", "interaction", "arrive", "answer", "notNow", "dontAskAgain", "back", "leave", "abandon",
    "correct", "signOut", "wait", "expect",
  ]

  @Test(arguments: steps)
  func `A step with a fault is refused, and the place is named`(
    step: String, path: String, problem: ScriptFinding.Flaw
  ) {
    #expect(
      findings(#"{ "title": "A life", "steps": [\#(step)] }"#)
        == [ScriptFinding(file: "life.json", path: "steps[0]" + path, problem: problem)])
  }

  static let heads: [(head: String, path: String, problem: ScriptFinding.Flaw)] = [
    (#""steps": []"#, "", .missingKey("title")),
    (#""title": "A life""#, "", .missingKey("steps")),
    (#""title": "A life", "steps": {}"#, "steps", .expected(.list)),
    (#""title": " ", "steps": []"#, "title", .expected(.text)),
    (#""title": "A life", "steps": [], "start": "today""#, "start", .expected(.time)),
    (#""title": "A life", "steps": [], "seed": -1"#, "seed", .expected(.wholeNumber)),
    (
      #""title": "A life", "steps": [], "persona": "garce""#, "persona",
      .unknownWord("garce", of: .persona, known: ["grace", "ida", "mary"])
    ),
    (#""title": "A life", "steps": [], "persona": "mary""#, "persona", .noClaims("mary")),
    (
      #""title": "A life", "steps": [], "persona": "grace", "profile": {}"#, "",
      .exclusive("persona", "profile")
    ),
    (#""title": "A life", "steps": [], "profile": 1"#, "profile", .expected(.object)),
    (
      #""title": "A life", "steps": [], "profile": {}, "history": {}"#, "history",
      .expected(.history)
    ),
    (#""title": "A life", "steps": [], "history": {}"#, "", .missingKey("profile")),
  ]

  @Test(arguments: heads)
  func `So is a head`(head: String, path: String, problem: ScriptFinding.Flaw) {
    #expect(
      findings("{ \(head) }")
        == [ScriptFinding(file: "life.json", path: path, problem: problem)])
  }

  @Test func `All faults are found at once`() {
    let text = #"{ "steps": [{ "say": 1 }, { "wait": "x" }, { "answer": { "a": 1, "b": 1 } }] }"#
    #expect(
      findings(text).map(\.path) == [
        "", "steps[0].say", "steps[1].wait", "steps[2].answer", "steps[2].answer",
      ])
  }

  @Test func `What is no JSON is one finding`() {
    #expect(findings("{").map(\.path) == [""])
    #expect(findings(#"{ "title": "a", "title": "b", "steps": [] }"#).count == 1)
  }
}
