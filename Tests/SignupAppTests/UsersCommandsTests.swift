import ProfileModel
import Testing

/// What the owner of the data folder does with profiles.
@MainActor
struct UsersCommandsTests {
  @Test func `A list has a line for each profile, and JSON the whole of them`() throws {
    let commands = Commands()
    #expect(commands.run("users", "list").output.isEmpty)
    #expect(commands.run("users", "list", "--json").output == "[]\n")
    let ada = try commands.signUp("Ada", "ada@example.com")
    let grace = try commands.signUp("Grace", "grace@example.com")
    let listed = commands.run("users", "list")
    #expect(listed.status == 0)
    let lines = ["\(ada)  ada@example.com  Ada", "\(grace)  grace@example.com  Grace"]
    #expect(Set(listed.output.split(separator: "\n").map(String.init)) == Set(lines))
    let json = try JSONValue(parsing: commands.run("users", "list", "--json").output.utf8)
    #expect(Set(json.array?.compactMap { $0["user_id"]?.string } ?? []) == [ada, grace])
  }

  @Test func `A list goes on past its first hundred, and its pages are the whole of it`() throws {
    let commands = Commands()
    for number in 0..<101 { try commands.signUp("Ada", "ada\(number)@example.com") }
    let all = commands.run("users", "list").result
    #expect(Set(all).count == 101)
    let pages = (0...2).map { commands.run("users", "list", "--page", "\($0)").result }
    #expect(pages.map(\.count) == [50, 50, 1] && Array(pages.joined()) == all)
    let first = commands.run("users", "list", "--per-page", "60").result
    #expect(first == Array(all.prefix(60)))
    let last = commands.run("users", "list", "--json", "--page", "1", "--per-page", "100")
    #expect(try JSONValue(parsing: last.output.utf8).array?.count == 1)
    #expect(
      commands.run("users", "list", "--json", "--page", "2", "--per-page", "100").output == "[]\n")
  }

  @Test(arguments: [
    ("--page", "-1", "from 0 to 1000000"), ("--page", "x", "from 0 to 1000000"),
    ("--per-page", "0", "from 1 to 100"), ("--per-page", "101", "from 1 to 100"),
  ])
  func `A page that there can't be is told`(option: String, value: String, range: String) {
    let result = Commands().run("users", "list", "\(option)=\(value)")
    #expect(result.status == 2)
    #expect(result.talk == ["signup: \(option) needs a number \(range)."])
  }

  @Test(arguments: [["list"], ["list", "--json"], ["export"]])
  func `A profile that cannot be read is told, and keeps no other back`(words: [String]) throws {
    let commands = Commands()
    try commands.signUp("Ada", "ada@example.com")
    try commands.signUp("Grace", "grace@example.com")
    let path = try #require(commands.traces(of: ["Ada"]).first { $0.hasPrefix("users/") })
    try commands.write("{", to: "data/\(path)")
    let listed = commands.run(["users"] + words)
    #expect(listed.status == 1)
    #expect(listed.output.contains("grace@example.com"))
    #expect(listed.talk.count == 1)
  }

  @Test(arguments: ["\u{600}", "\u{6DD}1", "\u{70F}\n", "\u{110BD}\"", "\u{8E2}\\", "\u{180E}"])
  func `What would take a quote into its grapheme leaves JSON what it is`(text: String) throws {
    let commands = Commands()
    let user: JSONValue = [
      "user_id": "auth0|1", "email": "ada@example.com", "given_name": .string("a" + text),
      "user_metadata": [text: .string(text)],
      "identities": [
        [
          "provider": "auth0", "user_id": "1", "connection": "Username-Password-Authentication",
          "isSocial": false,
        ]
      ],
    ]
    let file = try commands.write(String(decoding: user.encoded(), as: UTF8.self), to: "users")
    #expect(commands.run("users", "import", file).talk == ["Imported 1, unchanged 0, refused 0."])
    for words in [["users", "show", "ada@example.com"], ["users", "list", "--json"]] {
      let printed = try JSONValue(parsing: commands.run(words).output.utf8)
      let shown = printed.array?.first ?? printed
      #expect(shown["given_name"] == .string("a" + text))
      #expect(shown["user_metadata"] == [text: .string(text)])
    }
    let exported = try commands.write(commands.run("users", "export").output, to: "exported")
    #expect(
      commands.run("users", "import", exported).talk == ["Imported 0, unchanged 1, refused 0."])
  }

  @Test func `A name with a line end makes no row of its own`() throws {
    let commands = Commands()
    try commands.signUp("Ada\nauth0|2  eve@example.com  Eve", "ada@example.com")
    #expect(commands.run("users", "list").result.count == 1)
  }

  @Test func `A person is shown by email, however it is written, and by id`() throws {
    let commands = Commands()
    let id = try commands.signUp("Ada", "Ada@Example.com")
    let shown = commands.run("users", "show", "Ada@Example.com")
    #expect(shown.status == 0)
    #expect(try JSONValue(parsing: shown.output.utf8)["user_id"]?.string == id)
    for who in ["ada@EXAMPLE.com", id] {
      #expect(commands.run("users", "show", who).output == shown.output)
    }
  }

  @Test(arguments: [
    (["users", "show", "nobody@example.com"], "inexistent_user", 404),
    (["users", "history", "auth0|0"], "inexistent_user", 404),
    (["users", "export", "nobody@example.com"], "inexistent_user", 404),
    (["users", "delete", "nobody@example.com"], "inexistent_user", 404),
    (["users", "patch", "ada@example.com", #"{"shoe": 38}"#], "invalid_body", 400),
    (["users", "link", "ada@example.com", "ada@example.com"], "operation_not_supported", 400),
    (["users", "unlink", "ada@example.com", "google", "1"], "inexistent_identity", 404),
  ])
  func `What is refused is told in words, or as the API does`(
    words: [String], code: String, status: Int64
  ) throws {
    let commands = Commands()
    try commands.signUp("Ada", "ada@example.com")
    let told = commands.run(words)
    #expect(told.status == 2 && told.output.isEmpty && told.talk.count == 1)
    let json = commands.run(words + ["--json"])
    #expect(json.status == 2 && json.talk.isEmpty)
    let envelope = try JSONValue(parsing: json.output.utf8)
    #expect(envelope["errorCode"] == .string(code))
    #expect(envelope["statusCode"] == .number(.integer(status)))
  }

  @Test func `A patch changes what it names and prints the profile`() throws {
    let commands = Commands()
    try commands.signUp("Ada", "ada@example.com")
    let patch = #"{"app_metadata": {"plan": "gold"}, "user_metadata": {"company": "ACME"}}"#
    let patched = commands.run("users", "patch", "ada@example.com", patch)
    #expect(patched.status == 0)
    let profile = try JSONValue(parsing: patched.output.utf8)
    #expect(profile["app_metadata"] == ["plan": "gold"])
    #expect(profile["user_metadata"] == ["company": "ACME"])
    #expect(profile["given_name"] == "Ada")
    #expect(commands.run("users", "show", "ada@example.com").output == patched.output)
  }

  @Test(arguments: [
    ("{", "The patch is no JSON (line 1, column 2: the patch ends in the middle of a value)."),
    (
      "{}\n{}",
      "The patch is no JSON (line 2, column 1: a patch holds one value, and another begins here)."
    ),
    ("[]", "The patch has to be a JSON object, as in"),
    ("null", "The patch has to be a JSON object, as in"),
    (#"{"logins_count": 7}"#, "Payload validation error"),
    (#"{"email": "no"}"#, "Payload validation error"),
    (#"{"user_metadata": {"a.b": 1}}"#, "Payload validation error"),
  ])
  func `A patch that is none changes nothing`(_ patch: String, _ sentence: String) throws {
    let commands = Commands()
    try commands.signUp("Ada", "ada@example.com")
    let before = commands.run("users", "show", "ada@example.com").output
    let refused = commands.run("users", "patch", "ada@example.com", patch)
    #expect(refused.status == 2)
    #expect(refused.errors.hasPrefix("signup: \(sentence)"), "\(refused.errors)")
    #expect(commands.run("users", "show", "ada@example.com").output == before)
  }

  @Test(arguments: [
    (#""linkedin""#, 2), (#"{"name": "linkedin"}"#, 2),
    (#"{"name": "linkedin", "set_user_root_attributes": "on_first_login"}"#, 0),
  ])
  func `The flow says whether a connection owns the roots of its users`(
    connection: String, status: Int32
  ) throws {
    let commands = Commands()
    try commands.write(
      #"{"name": "N", "screens": ["work"], "connections": [\#(connection)]}"#,
      to: "screens/flow.json")
    try commands.write(
      """
      {"id": "work", "title": "T", "purpose": "P", "when": {"event": "login"}, 
       "fields": [{"id": "c", "label": "C", "kind": "text", "writes": "user_metadata.c"}]}
      """, to: "screens/work.json")
    let file = try commands.write(
      """
      {"user_id": "linkedin|1", "identities": [{"connection": "linkedin", "provider": "linkedin", \
      "user_id": "1", "isSocial": true}], "given_name": "Grace"}
      """, to: "grace.jsonl")
    #expect(commands.run("users", "import", file).status == 0)
    let patched = commands.run(
      "users", "patch", "linkedin|1", #"{"given_name": "Amazing"}"#, "--screens",
      "\(commands.folder)/screens")
    #expect(patched.status == status)
    let refusal = "signup: The following user attributes cannot be updated: given_name."
    #expect(patched.talk == (status == 0 ? [] : [refusal]))
  }

  @Test func `What was refused is not repeated`() throws {
    let commands = Commands()
    try commands.signUp("Ada", "ada@example.com")
    for patch in [
      #"{"password": "hunter2"}"#, #"{"email": "hunter2"}"#, #"{"blocked": "hunter2"}"#,
    ] {
      let refused = commands.run("users", "patch", "ada@example.com", patch)
      #expect(refused.status == 2)
      #expect(!refused.errors.contains("hunter2"))
    }
  }

  @Test func `Deleting removes every trace and frees the email`() throws {
    let commands = Commands()
    let id = try commands.signUp("Ada", "ada@example.com")
    #expect(commands.run("users", "delete", "ada@example.com").status == 0)
    #expect(commands.run("users", "show", id).errors == "signup: The user does not exist.\n")
    #expect(commands.run("users", "list").output.isEmpty)
    try commands.signUp("Augusta", "ada@example.com")
    #expect(commands.run("users", "list").output.contains("Augusta"))
  }
}
