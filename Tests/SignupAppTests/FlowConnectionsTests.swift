import FoundationEssentials
import ProfileModel
import ProfileService
import Screens
import TestSupport
import Testing

@testable import SignupApp

/// What `flow.json` says of connections: the service decides, and the schema, which an editor
/// believes, says the same.
struct FlowConnectionsTests {
  private func connections(_ declaration: String) throws -> [Connection] {
    let flow = Flow(
      name: "", screens: [], connections: try JSONValue(parsing: declaration.utf8))
    return try flow.declaredConnections()
  }

  private func schema() throws -> SchemaChecker {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let bytes = try Data(contentsOf: folder.appending(path: "screens/flow.schema.json"))
    return SchemaChecker(schema: try JSONValue(parsing: bytes))
  }

  private func document(_ declaration: String) throws -> JSONValue {
    [
      "name": "N", "screens": ["work"], "connections": try JSONValue(parsing: declaration.utf8),
    ]
  }

  @Test func `The bundled flow offers LinkedIn, GitHub and Google`() throws {
    let flow = try Flow(files: BundledScreens.files)
    #expect(try flow.declaredConnections().map(\.title) == ["LinkedIn", "GitHub", "Google"])
  }

  @Test(arguments: [
    #"["linkedin", "google-oauth2", "github"]"#,
    #"[{"name": "github", "set_user_root_attributes": "on_first_login"}]"#,
    #"[{"name": "work", "provider": "linkedin", "title": "LinkedIn at work"}]"#,
    """
    [{"name": "acme", "mapping": {
      "user_id": "id", "email": ["mail", "emails.0"],
      "family_name": {"claim": "name", "part": "last"}, "user_metadata.team": {"claim": "team"}}}]
    """,
  ])
  func `A sound declaration is accepted by both`(declaration: String) throws {
    #expect(try !connections(declaration).isEmpty)
    #expect(try schema().accepts(document(declaration)))
  }

  @Test(arguments: [
    (
      #"["myspace"]"#,
      "connections[0]: unknown value; known values: linkedin, google-oauth2, github"
    ),
    (#"["github", {"name": "acme"}]"#, "connections[1].mapping: the key is missing"),
    (
      #"[{"name": "github", "provider": "acme"}]"#, "connections[0].mapping: the key is missing"
    ),
    (#"[{"name": "github", "colour": "red"}]"#, "connections[0].colour: unknown key"),
    (#"[{"name": "github", "title": 7}]"#, "connections[0].title: expected a text"),
    (
      #"[{"name": "github", "set_user_root_attributes": "often"}]"#,
      "connections[0].set_user_root_attributes: unknown value; known values: on_each_login, "
        + "on_first_login, never_on_login"
    ),
    (#"[{"name": "a", "mapping": []}]"#, "connections[0].mapping: expected an object"),
    (
      #"[{"name": "a", "mapping": {"email": "b"}}]"#,
      "connections[0].mapping.user_id: the key is missing"
    ),
    (
      #"[{"name": "a", "mapping": {"user_id": "b", "c": 7}}]"#,
      "connections[0].mapping.c: expected an object"
    ),
    (
      #"[{"name": "a", "mapping": {"user_id": "b", "c": {"claim": "d", "part": "middle"}}}]"#,
      "connections[0].mapping.c.part: unknown value; known values: whole, first, last"
    ),
    (
      #"[{"name": "a", "mapping": {"user_id": "b", "c..d": "e"}}]"#,
      "connections[0].mapping.c..d: expected the path of an attribute, such as given_name"
    ),
    (#"["github", "github"]"#, "connections[1]: a connection of this name is there twice"),
  ])
  func `A declaration that cannot be used is refused by both, in a sentence`(
    declaration: String, sentence: String
  ) throws {
    #expect(throws: Failure("flow.json: \(sentence)")) { try connections(declaration) }
    #expect(try !schema().accepts(document(declaration)))
  }

  @Test func `The schema knows the connections that are built in`() throws {
    let names = try #require(try schema().part("#/$defs/builtIn/enum")?.array)
    #expect(names == Connection.builtIn.map { .string($0.name) })
  }
}
