import ProfileModel
import Rehearsal
import Screens
import Staging
import Testing

/// Everything that is wrong with a script, at once.
struct ScriptReaderTests {
  private func findings(_ text: String) -> [Finding] {
    do throws(ScriptError) {
      _ = try Script(file: "life.json", bytes: Array(text.utf8), flow: SmallFlow.flow)
      return []
    } catch {
      return error.findings.map {
        Finding(file: $0.file, path: $0.path, problem: $0.problem)
      }
    }
  }

  static let steps: [(step: String, path: String, problem: Finding.Problem)] = [
    (#""notNow""#, "", .wrongShape(expected: .object, found: .text)),
    (#"{ "say": 1 }"#, ".say", .wrongShape(expected: .text, found: .number)),
    (#"{ "say": "a", "wait": "P1D" }"#, "", .severalDeeds(["say", "wait"])),
    (#"{}"#, "", .noDeed(known: deeds)),
    (#"{ "wiat": "P1D" }"#, "", .unknownKey("wiat", known: deeds)),
    (#"{ "notNow": false }"#, ".notNow", .wrongShape(expected: .yes, found: .truth)),
    (#"{ "wait": "a day" }"#, ".wait", .badDuration("a day")),
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
    (
      #"{ "interaction": "login", "silent": 1 }"#, ".silent",
      .wrongShape(expected: .truth, found: .number)
    ),
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
      #"{ "answer": { "agee": 1 } }"#, ".answer.agee",
      .unknownWord("agee", of: .field, known: fields)
    ),
    (
      #"{ "answer": { "password": { "generated": 1 } } }"#, ".answer.password",
      .wrongShape(expected: .generated, found: .object)
    ),
    (
      #"{ "expect": { "screen": "tast" } }"#, ".expect.screen",
      .unknownWord("tast", of: .screen, known: ["door", "taste", "topic", "parcel"])
    ),
    (
      #"{ "expect": { "asks": "age" } }"#, ".expect.asks",
      .wrongShape(expected: .list, found: .text)
    ),
    (
      #"{ "expect": { "asks": [1] } }"#, ".expect.asks[0]",
      .wrongShape(expected: .text, found: .number)
    ),
    (
      #"{ "expect": { "asks": ["agee"] } }"#, ".expect.asks[0]",
      .unknownWord("agee", of: .field, known: fields)
    ),
    (
      #"{ "expect": { "profile": { "a..b": 1 } } }"#, ".expect.profile.a..b", .badPath("a..b")
    ),
    (
      #"{ "expect": { "verdicts": { "agee": "ask" } } }"#, ".expect.verdicts.agee",
      .unknownWord("agee", of: .field, known: fields)
    ),
    (
      #"{ "expect": { "verdicts": { "age": "aks" } } }"#, ".expect.verdicts.age",
      .unknownWord("aks", of: .verdict, known: Plan.Verdict.allCases.map(\.rawValue))
    ),
    (
      #"{ "expect": { "place": 1 } }"#, ".expect.place",
      .wrongShape(expected: .text, found: .number)
    ),
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
    step: String, path: String, problem: Finding.Problem
  ) {
    #expect(
      findings(#"{ "title": "A life", "steps": [\#(step)] }"#)
        == [Finding(file: "life.json", path: "steps[0]" + path, problem: problem)])
  }

  static let heads: [(head: String, path: String, problem: Finding.Problem)] = [
    (#""steps": []"#, "", .missingKey("title")),
    (#""title": "A life""#, "", .missingKey("steps")),
    (#""title": "A life", "steps": {}"#, "steps", .wrongShape(expected: .list, found: .object)),
    (#""title": " ", "steps": []"#, "title", .emptyText),
    (#""title": "A life", "steps": [], "start": "today""#, "start", .badTime("today")),
    (
      #""title": "A life", "steps": [], "seed": -1"#, "seed",
      .numberOutside(minimum: 0, maximum: .max)
    ),
    (
      #""title": "A life", "steps": [], "persona": "garce""#, "persona",
      .unknownWord("garce", of: .persona, known: ["grace", "ida", "mary"])
    ),
    (#""title": "A life", "steps": [], "persona": "mary""#, "persona", .nobodyComes("mary")),
    (
      #""title": "A life", "steps": [], "persona": "grace", "profile": {}"#, "",
      .exclusive("persona", "profile")
    ),
    (
      #""title": "A life", "steps": [], "profile": 1"#, "profile",
      .wrongShape(expected: .object, found: .number)
    ),
    (
      #""title": "A life", "steps": [], "profile": {}, "history": {}"#, "history",
      .wrongShape(expected: .history, found: .object)
    ),
    (
      #""title": "A life", "steps": [], "history": { "version": 2, "events": {}, "interactions": [] }"#,
      "", .missingKey("profile")
    ),
    (#""title": "A life", "steps": [], "profile": { "email": "ada" }"#, "profile.email", .badEmail),
  ]

  @Test(arguments: heads)
  func `So is a head`(head: String, path: String, problem: Finding.Problem) {
    #expect(
      findings("{ \(head) }")
        == [Finding(file: "life.json", path: path, problem: problem)])
  }

  @Test func `All faults are found at once`() {
    let text = #"{ "steps": [{ "say": 1 }, { "wait": "x" }, { "answer": { "a": 1, "b": 1 } }] }"#
    #expect(
      findings(text).map(\.path) == [
        "", "steps[0].say", "steps[1].wait", "steps[2].answer.a", "steps[2].answer.b",
      ])
  }

  @Test func `What is no JSON is one finding`() {
    #expect(findings("{").map(\.path) == [""])
    #expect(findings(#"{ "title": "a", "title": "b", "steps": [] }"#).count == 1)
  }
}
