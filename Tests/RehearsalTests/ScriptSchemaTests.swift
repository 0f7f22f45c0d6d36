import FoundationEssentials
import ProfileModel
import Rehearsal
import Screens
import Staging
import TestSupport
import Testing
import Wizard

/// The schema of scripts, which an editor believes, and the reader, which decides, say the same.
struct ScriptSchemaTests {
  private let checker: SchemaChecker

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let bytes = try Data(contentsOf: root.appending(path: "screens/script.schema.json"))
    checker = SchemaChecker(schema: try JSONValue(parsing: bytes))
  }

  @Test(arguments: BundledScreens.scripts.map(\.path))
  func `Every bundled script is accepted, and names its schema`(path: String) throws {
    let script = try #require(BundledScreens.scripts.first { $0.path == path })
    let document = try JSONValue(parsing: script.bytes)
    #expect(try checker.accepts(document))
    #expect(document["$schema"] == "../script.schema.json")
  }

  /// What hangs on the flow, or on two values together, is more than a schema can say.
  private static func isBeyond(_ problem: Finding.Problem) -> Bool {
    switch problem {
    case .unknownWord(_, .verdict, _), .unknownWord(_, .trouble, _), .unknownWord(_, .place, _):
      false
    case .unknownWord, .nobodyArrives, .nobodyComes, .missingKey("context.article"), .badEmail,
      .exclusive("silent", "logIn"), .badPath, .wrongShape(expected: .history, _):
      true
    default: false
    }
  }

  @Test(arguments: ScriptReaderTests.steps)
  func `A step that the reader refuses is refused`(
    step: String, path: String, problem: Finding.Problem
  ) throws {
    let text = #"{ "title": "A life", "steps": [\#(step)] }"#
    #expect(try checker.accepts(JSONValue(parsing: text.utf8)) == Self.isBeyond(problem))
  }

  @Test(arguments: ScriptReaderTests.heads)
  func `So is a head`(head: String, path: String, problem: Finding.Problem) throws {
    let document = try JSONValue(parsing: "{ \(head) }".utf8)
    #expect(try checker.accepts(document) == Self.isBeyond(problem))
  }

  @Test func `Every object may say why`() throws {
    let said = ##""$comment": "Why.""##
    let text = """
      { \(said), "title": "A life", "steps": [
        { \(said), "interaction": "login", "context": { \(said), "a": "b" } },
        { \(said), "wait": "P1D" }, { "answer": { \(said), "age": 1 } },
        { "arrive": { \(said), "connection": "linkedin", "persona": "grace" } },
        { "expect": { \(said), "verdicts": { \(said), "age": "ask" }, "profile": { \(said) } } }] }
      """
    #expect(try checker.accepts(JSONValue(parsing: text.utf8)))
    let plain = text.replacing("\(said), ", with: "").replacing(said, with: "")
    let read = { (text: String) in
      try Script(file: "life.json", bytes: Array(text.utf8), flow: SmallFlow.flow)
    }
    #expect(try read(text) == read(plain))
  }

  static let vocabularies: [(place: String, words: [String])] = [
    ("#/$defs/expectation/properties", Expectation.Keyword.allCases.map(\.rawValue)),
    (
      "#/$defs/expectation/properties/place/enum", Sight.Whereabouts.allCases.map(\.rawValue)
    ),
    (
      "#/$defs/expectation/properties/trouble/enum", Wizard.Trouble.Tag.allCases.map(\.rawValue)
    ),
    ("#/$defs/verdict/enum", Plan.Verdict.allCases.map(\.rawValue)),
    (
      "#/$defs/deed/properties",
      ScriptStep.Deed.allCases.filter { $0 != .interaction }.map(\.rawValue)
    ),
  ]

  @Test(arguments: vocabularies)
  func `It knows the reader's words and no others`(place: String, words: [String]) throws {
    let part = try #require(checker.part(place))
    let listed = part.array?.compactMap(\.string) ?? part.object.map { Array($0.keys) } ?? []
    #expect(listed.filter { $0 != "$comment" }.sorted() == words.sorted())
  }
}
