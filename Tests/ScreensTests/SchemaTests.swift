import FoundationEssentials
import ProfileModel
import TestSupport
import Testing

@testable import Screens

/// The schemas, which an editor believes, and the decoder, which decides, say the same.
@Suite struct SchemaTests {
  /// One of the schemas in `screens/`.
  enum Schema: String, CaseIterable, Sendable {
    case flow, screen, article, persona

    func checker() throws -> SchemaChecker {
      let bytes = try Data(contentsOf: Self.folder.appending(path: "\(rawValue).schema.json"))
      return SchemaChecker(schema: try JSONValue(parsing: bytes))
    }

    /// The one that a file has to keep; `nil` for a file that declares nothing.
    init?(of file: SourceFile) {
      switch file.role {
      case .flow: self = .flow
      case .screen: self = .screen
      case .article: self = .article
      case .persona: self = .persona
      case .script, .other: return nil
      }
    }

    private static var folder: URL {
      URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "screens")
    }
  }

  // MARK: Documents

  /// What hangs on another file, on a file's name, on the calendar or on two values together is more
  /// than a schema can say.
  private static let beyondASchema = [
    "differs from the file's name", "the option \"a\" is there twice", "there is no file",
    "unknown article", "connection: unknown connection", "nothing says who",
    "the lower bound is above", "does not fit a field",
    "cannot write to", "\"2026-02-30\" is no day", "\"2026-1-3\" is no day",
    "unknown fact \"evnet\"", "unknown fact \"profile\"", "unknown fact \"screens.wrok",
    "unknown fact \"since",
    "unknown event", "unknown field", "unknown article", "validate: minimum says nothing",
    "validate: known says nothing",
    "is no regular expression", "validate: expected", "validate.minimum: expected",
    "the field \"company\" is there twice", "logins_count cannot be this",
    "--json prints it, found an object",
  ]

  static let spoiltScreens: [(text: String, fault: String)] =
    FindingTests.screens.map { (Documents.screen($0.changes), $0.fault) }
    + FindingTests.fields.map { (Documents.screen(field: $0.changes), $0.fault) }
    + FindingTests.conditions.map { (Documents.screen(["when": $0.condition]), $0.fault) }
    + FindingTests.conditions.map {
      (Documents.screen(field: ["when": $0.condition]), $0.fault)
    }

  @Test(arguments: spoiltScreens) func aSpoiltScreenIsRefused(text: String, fault: String) throws {
    #expect(!Documents.findings(in: Documents.folder(work: text)).isEmpty)
    try expectRefusal(of: text, by: .screen, fault: fault)
  }

  @Test(arguments: FlowFilesTests.flows + ProviderDecodingTests.flows) func aSpoiltFlowIsRefused(
    changes: [String: String?], fault: String
  ) throws {
    try expectRefusal(of: Documents.object(Documents.flow, changes), by: .flow, fault: fault)
  }

  @Test(arguments: FlowFilesTests.articles) func aSpoiltArticleIsRefused(
    changes: [String: String?], fault: String
  ) throws {
    try expectRefusal(of: Documents.object(Documents.article, changes), by: .article, fault: fault)
  }

  @Test(arguments: PersonaDecodingTests.personas) func aSpoiltPersonaIsRefused(
    changes: [String: String?], fault: String
  ) throws {
    try expectRefusal(of: Documents.object(Documents.persona, changes), by: .persona, fault: fault)
  }

  @Test(arguments: PersonaDecodingTests.answers) func aSpoiltAnswerOfAPersonaIsRefused(
    changes: [String: String?], fault: String
  ) throws {
    let answer = Documents.object(Documents.answer, changes)
    try expectRefusal(
      of: Documents.object(Documents.persona, ["answers": "[\(answer)]"]), by: .persona,
      fault: fault)
  }

  @Test(arguments: PersonaDecodingTests.sound) func aSoundPersonaIsAcceptedByBoth(
    text: String
  ) throws {
    #expect(Documents.findings(in: Documents.folder(persona: text)) == [])
    #expect(try Schema.persona.checker().accepts(parsed(text)))
  }

  private func expectRefusal(of text: String, by schema: Schema, fault: String) throws {
    let isBeyond = Self.beyondASchema.contains { fault.contains($0) }
    #expect(try schema.checker().accepts(parsed(text)) == isBeyond, "\(fault)")
  }

  static let soundScreens: [String] =
    [Documents.object(Documents.screen)]
    + FieldDecodingTests.rules.map { Documents.screen(field: $0.changes) }
    + FieldDecodingTests.conditions.map { Documents.screen(["when": $0.text]) }
    + FieldDecodingTests.tests.map { Documents.screen(field: $0.changes) }
    + FieldDecodingTests.conditions.map { Documents.screen(field: ["required": $0.text]) }
    + [
      ["purpose": nil], ["snooze": #""P1W2DT3H4M5S""#], ["maxAsks": "0"], ["required": "true"],
      ["title": #"{ "en": "A", "pt-BR": "B" }"#], ["$schema": #""screen.schema.json""#],
    ].map { Documents.screen($0) }
    + DocumentReader.writableRoots.map { root in
      let kind = Field.Kind(rawValue: root)?.rawValue ?? "text"
      return Documents.screen(field: ["writes": "\"\(root)\"", "kind": "\"\(kind)\""])
    }

  @Test(arguments: soundScreens) func aSoundScreenIsAcceptedByBoth(text: String) throws {
    #expect(Documents.findings(in: Documents.folder(work: text)) == [])
    #expect(try Schema.screen.checker().accepts(parsed(text)))
  }

  @Test(arguments: BundledScreens.files) func everyBundledFileIsAcceptedByItsSchema(
    file: SourceFile
  ) throws {
    guard let schema = Schema(of: file) else { return }
    let document = try JSONValue(parsing: file.bytes)
    #expect(try schema.checker().accepts(document))
    #expect(document["$schema"]?.string?.hasSuffix("\(schema).schema.json") == true)
  }

  // MARK: Words

  /// A place in a schema that lists words or keys, and the words that the decoder knows.
  static let vocabularies: [(schema: Schema, place: String, words: [String])] = [
    (.screen, "#/properties", DocumentReader.screenKeys + ["$schema", "$comment"]),
    (.screen, "#/$defs/field/properties", DocumentReader.fieldKeys + ["$comment"]),
    (.screen, "#/$defs/reference/properties", DocumentReader.referenceKeys + ["$comment"]),
    (.flow, "#/$defs/field/properties", DocumentReader.declarationKeys + ["$comment"]),
    (.screen, "#/properties/allow/items/enum", Finding.allowable),
    (.screen, "#/$defs/field/properties/kind/enum", Field.Kind.allCases.map(\.rawValue)),
    (.screen, "#/$defs/assertions/properties", DocumentReader.assertions + ["$comment"]),
    (
      .screen, "#/$defs/assertions/properties/format/enum",
      ValueTest.Format.allCases.map(\.rawValue)
    ),
    (.flow, "#/properties", DocumentReader.flowKeys + ["$schema", "$comment"]),
    (.flow, "#/$defs/builtIn/enum", DocumentReader.builtInProviders),
    (.article, "#/properties", DocumentReader.articleKeys + ["$schema", "$comment"]),
    (.persona, "#/properties", DocumentReader.personaKeys + ["$schema", "$comment"]),
    (.persona, "#/$defs/answer/properties", DocumentReader.answerKeys + ["$comment"]),
    (.persona, "#/$defs/answer/properties/service/enum", DocumentReader.services),
  ]

  @Test(arguments: vocabularies) func theSchemaKnowsTheDecodersWordsAndNoOthers(
    schema: Schema, place: String, words: [String]
  ) throws {
    let part = try #require(try schema.checker().part(place))
    let listed = part.array?.compactMap(\.string) ?? part.object.map { Array($0.keys) } ?? []
    #expect(listed.sorted() == words.sorted())
  }

  @Test(arguments: Schema.allCases) func theSchemaUsesOnlyKeywordsThatTheCheckerKnows(
    schema: Schema
  ) throws {
    let used = keywords(in: try schema.checker().schema)
    #expect(used.subtracting(SchemaChecker.judged).subtracting(SchemaChecker.silent) == [])
  }

  /// The keywords of a schema and of those in it.
  private func keywords(in schema: JSONValue) -> Set<String> {
    var found: Set<String> = []
    for (keyword, rule) in schema.object ?? [:] {
      found.insert(keyword)
      switch keyword {
      case "properties", "patternProperties", "$defs":
        for (_, rule) in rule.object ?? [:] { found.formUnion(keywords(in: rule)) }
      case "anyOf": (rule.array ?? []).forEach { found.formUnion(keywords(in: $0)) }
      case "items", "additionalProperties", "propertyNames", "not", "if", "then", "else":
        found.formUnion(keywords(in: rule))
      default: break
      }
    }
    return found
  }

  private func parsed(_ text: String) throws -> JSONValue { try JSONValue(parsing: text.utf8) }
}
