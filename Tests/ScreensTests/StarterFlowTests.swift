import ProfileModel
import TestSupport
import Testing

@testable import Screens

/// What a new folder begins with.
struct StarterFlowTests {
  @Test func `Nothing is found in it`() {
    #expect(Documents.checked(StarterFlow.files) == [])
  }

  @Test(arguments: StarterFlow.files.map(\.path))
  func `Each file is as its schema has it, and names it`(path: String) throws {
    let file = try #require(StarterFlow.files.first { $0.path == path })
    guard let schema = SchemaTests.Schema(of: file) else { return }
    let document = try JSONValue(parsing: file.bytes)
    #expect(try schema.checker().accepts(document))
    #expect(document["$comment"]?.string != nil)
    let name = file.path.contains("/") ? "../\(schema).schema.json" : "\(schema).schema.json"
    #expect(document["$schema"]?.string == name)
  }

  @Test(arguments: SchemaTests.Schema.allCases) func `The schemas are in it`(
    schema: SchemaTests.Schema
  ) throws {
    let file = try #require(
      StarterFlow.files.first { $0.path == "\(schema).schema.json" })
    #expect(try JSONValue(parsing: file.bytes) == schema.checker().schema)
  }

  @Test func `It has a required screen, an optional one, and an article with its question`() throws
  {
    let flow = try Flow(files: StarterFlow.files)
    #expect(flow.screens.map(\.id) == ["signup", "work", "letter"])
    #expect(flow.screens.map { $0.required == .always } == [true, false, false])
    #expect(flow.articles.map(\.id) == ["welcome"])
    #expect(flow.fields.map(\.id) == ["country"])
    #expect(
      flow.field("state")?.when
        == .fact(.field("country"), usOrCanada, at: "fields[1].when.country"))
  }

  private let usOrCanada = ValueTest(.oneOf(["US", "CA"]))

  @Test func `A start has none of it, and no schema`() {
    #expect(!BundledScreens.files.contains { $0.path.hasSuffix(".schema.json") })
    #expect(!BundledScreens.files.contains { $0.path == "letter.json" })
  }
}
