import ProfileModel
import Testing

@testable import ProfileService

struct ConnectionJSONTests {
  private func declared(_ text: String) throws -> [Connection] {
    try Connection.all(declaredBy: JSONValue(parsing: text.utf8))
  }

  @Test func `A name means a built-in connection`() throws {
    #expect(try declared(#"["github", "LinkedIn", "google"]"#) == [.gitHub, .linkedIn, .google])
  }

  @Test func `A declaration changes a built-in connection`() throws {
    let connections = try declared(
      #"[{"name": "linkedin", "set_user_root_attributes": "on_first_login"}]"#)
    #expect(connections.map(\.rootAttributes) == [.onFirstLogin])
    #expect(connections.map(\.title) == ["LinkedIn"])
    #expect(connections.map(\.mapping) == [Connection.linkedIn.mapping])
  }

  @Test func `Any other provider is a declaration away`() throws {
    let connections = try declared(
      """
      [{"name": "work", "provider": "acme", "title": "ACME", "mapping": {
        "user_id": "uid", "email": ["mail", "emails.0"],
        "family_name": {"claim": "name", "part": "last"}}}]
      """)
    #expect(
      connections == [
        Connection(
          name: "work", provider: "acme", title: "ACME",
          mapping: [
            "user_id": ["uid"], "email": ["mail", "emails.0"],
            "family_name": [.init("name", part: .last)],
          ])
      ])
  }

  @Test(
    arguments: [
      ("{}", "connections", .wrongType(expected: "array")),
      ("[7]", "connections[0]", .wrongType(expected: "object")),
      (
        #"["myspace"]"#, "connections[0]",
        .unknownValue(known: ["linkedin", "google-oauth2", "github"])
      ),
      ("[{}]", "connections[0].name", .missing),
      (#"["github", {"name": "acme"}]"#, "connections[1].mapping", .missing),
      (#"[{"name": "a", "mapping": {"email": "b"}}]"#, "connections[0].mapping.user_id", .missing),
      (#"[{"name": "a", "mapping": {"user_id": []}}]"#, "connections[0].mapping.user_id", .missing),
      (#"[{"name": "github", "colour": "red"}]"#, "connections[0].colour", .unknownKey),
      (
        #"[{"name": "github", "title": 7}]"#, "connections[0].title", .wrongType(expected: "string")
      ),
      (
        #"[{"name": "github", "set_user_root_attributes": "often"}]"#,
        "connections[0].set_user_root_attributes",
        .unknownValue(known: ["on_each_login", "on_first_login", "never_on_login"])
      ),
      (
        #"[{"name": "a", "mapping": {"b": {"claim": "c", "part": "middle"}}}]"#,
        "connections[0].mapping.b.part", .unknownValue(known: ["whole", "first", "last"])
      ),
      (#"[{"name": "a", "mapping": {"b": {}}}]"#, "connections[0].mapping.b.claim", .missing),
      (
        #"[{"name": "a", "mapping": {"b": 7}}]"#, "connections[0].mapping.b",
        .wrongType(expected: "object")
      ),
      (
        #"[{"name": "a", "mapping": {"b..c": "d"}}]"#, "connections[0].mapping.b..c",
        .wrongType(expected: "attribute")
      ),
      (#"["github", "github"]"#, "connections[1]", .twice),
    ] as [(String, String, ConnectionError.DeclarationFault)])
  func `A declaration that cannot be used says where and why`(
    text: String, path: String, fault: ConnectionError.DeclarationFault
  ) {
    #expect(throws: ConnectionError.declaration(path: path, fault)) { try declared(text) }
  }

  @Test(arguments: [("linkedin", true), ("LinkedIn", true), ("LINKEDIN", true), ("link", false)])
  func `A connection answers to its names`(text: String, isNamed: Bool) {
    #expect(Connection.linkedIn.isNamed(text) == isNamed)
    #expect(Connection.google.isNamed("google"))
  }
}
