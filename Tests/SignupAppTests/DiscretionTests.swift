import ProfileModel
import Screens
import Testing

@testable import SignupApp

/// No value of an attribute is told by what explains, unless somebody asks for values.
///
/// Every value of somebody begins with `qzx`, or is a number that nobody else has.
@MainActor struct DiscretionTests {
  private let commands = Commands()
  private let files: [String: String]

  private nonisolated static let number = "918273645"
  private nonisolated static let email = "qzxemail@qzx.example"

  /// Every attribute, and metadata within metadata.
  private nonisolated static let profile = """
    { "user_id": "linkedin|qzxid", "email": "\(email)", "email_verified": true,
      "given_name": "Qzxgiven", "family_name": "Qzxfamily", "name": "Qzxname",
      "nickname": "qzxnick", "picture": "https://qzx.example/qzx.png", "logins_count": 3,
      "created_at": "2026-01-01T09:00:00.000Z", "updated_at": "2026-01-01T09:00:00.000Z",
      "user_metadata": { "company": "Qzxcompany", "title": "Qzxtitle", "size": \(number),
        "deep": { "a": ["qzxdeep", { "b": "qzxdeeper" }] } },
      "app_metadata": { "plan": "qzxplan", "clearbit": { "company": { "name": "Qzxbit" } } },
      "identities": [{ "provider": "linkedin", "connection": "linkedin", "user_id": "qzxid",
        "isSocial": true, "profileData": { "company": "Qzxdata", "more": ["qzxmore"] } }] }
    """

  private nonisolated static let history = """
    { "version": 2,
      "events": {
        "signup": { "count": 1, "first": "2026-01-01T09:00:00.000Z", "last": "2026-01-01T09:00:00.000Z" },
        "login": { "count": 1, "first": "2026-01-03T09:00:00.000Z", "last": "2026-01-03T09:00:00.000Z" } },
      "interactions": [
        { "number": 1, "at": "2026-01-01T09:00:00.000Z", "event": "signup",
          "context": { "from": "qzxfrom" } },
        { "number": 2, "at": "2026-01-03T09:00:00.000Z", "event": "login",
          "context": { "from": "qzxfrom", "topic": "qzxtopic" },
          "verdicts": { "work": { "ask": ["company", "title"] } },
          "screens": [{ "at": "2026-01-03T09:00:00.000Z", "screen": "work", "outcome": "asked",
                        "fields": ["company", "title"] },
                      { "at": "2026-01-03T09:01:00.000Z", "screen": "work", "outcome": "answered",
                        "fields": ["company", "title"] }] }] }
    """

  /// A screen that looks at everything, and whose texts would tell it.
  private nonisolated static let curious = """
    { "id": "curious", "title": "What about {context.from}, {company}?", "purpose": "For {company}.",
      "when": { "event": "login", "context.from": "mail", "profile.app_metadata.plan": "gold",
                "company": { "pattern": "^B" } },
      "fields": [
        { "id": "size", "label": "People", "kind": "number", "writes": "user_metadata.size",
          "validate": { "maximum": 5 } },
        { "id": "why", "label": "Why, {given_name}?", "kind": "text",
          "writes": "user_metadata.why", "when": { "size": { "minimum": 3 }, "title": "Boss" } }] }
    """
  private nonisolated static let after = """
    { "id": "after", "title": "After", "purpose": "P",
      "when": { "event": "login", "screens.curious.completed": { "minimum": 1 } },
      "fields": [{ "id": "last", "label": "Last", "kind": "text", "writes": "user_metadata.last" }] }
    """

  private nonisolated static let persona = """
    { "title": "Somebody", "profile": \(profile), "history": \(history),
      "answers": [{ "service": "clearbit", "email": "\(email)", "status": 200,
                    "body": { "person": { "name": "qzxbody" } } }] }
    """
  private nonisolated static let social = """
    { "title": "Somebody else", "connection": "linkedin",
      "claims": { "sub": "qzxsub", "email": "qzxother@qzx.example", "given_name": "Qzxclaim",
                  "company": "Qzxclaimed", "unknown": ["qzxclaims"] } }
    """

  /// Lives in which everything is answered, refused, expected and not so.
  private nonisolated static let script = """
    { "title": "A life", "profile": \(profile), "history": \(history), "steps": [
      { "interaction": "login", "logIn": true, "context": { "from": "qzxfrom" } },
      { "answer": { "country": "Qzxland" } },
      { "correct": { "company": "Qzxcorrected" } },
      { "expect": { "profile": { "email": "qzxwrong@qzx.example", "user_metadata.size": 1,
                    "user_metadata.deep": "qzxelse", "identities.linkedin.profileData": null } } },
      { "signOut": true },
      { "interaction": "signup" },
      { "answer": { "given_name": "Qzxnew", "family_name": "Qzxnewer", "email": "qzx no email",
                    "password": "qzx" } },
      { "answer": { "email": "\(email)", "password": { "generated": true } } },
      { "abandon": true },
      { "arrive": { "connection": "linkedin", "persona": "social" } },
      { "expect": { "trouble": "denied", "profile": { "given_name": "Qzxnobody" } } },
      { "arrive": { "connection": "github",
                    "claims": { "id": 7, "email": "\(email)", "name": "Qzx Hub" } } }] }
    """

  init() throws {
    var files: [String: String] = [:]
    for file in BundledScreens.files where !file.path.hasPrefix("personas/") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      files[file.path] =
        file.path == "flow.json"
        ? text.replacing("\"recommend\"]", with: "\"recommend\", \"curious\", \"after\"]") : text
    }
    files["curious.json"] = Self.curious
    files["after.json"] = Self.after
    files["personas/somebody.json"] = Self.persona
    files["personas/social.json"] = Self.social
    files["scripts/life.json"] = Self.script
    self.files = files
    for (path, text) in files { try commands.write(text, to: "screens/\(path)") }
    try commands.write(Self.profile, to: "profile.json")
    try commands.write(Self.history, to: "history.json")
  }

  private func importSomebody() throws {
    let user = #"{ "profile": \#(Self.profile), "history": \#(Self.history) }"#
    try commands.write(user.replacing("\n", with: " "), to: "user.json")
    try #require(run("users", "import", "FOLDER/user.json").status == 0)
  }

  private func run(_ words: String...) -> Commands.Result { run(words) }

  /// - Parameter words: with `FOLDER` for where everything is.
  private func run(_ words: [String]) -> Commands.Result {
    commands.run(
      words.map { $0.replacing("FOLDER", with: commands.folder) }
        + ["--screens", "\(commands.folder)/screens", "--now", "2026-01-12T09:00:00Z"])
  }

  /// What was told of somebody, on standard output or standard error.
  private func told(_ result: Commands.Result) -> [String] {
    (result.result + result.talk).filter { line in
      line.lowercased().contains("qzx") || line.contains(Self.number)
    }
  }

  nonisolated static let kept = [
    "--profile", "FOLDER/profile.json", "--history", "FOLDER/history.json",
  ]
  nonisolated static let lines: [[String]] =
    [
      ["plan"] + kept, ["plan"] + kept + ["--ahead", "P400D"],
      ["plan"] + kept + [
        "--event", "login", "--context", "from=qzxfrom", "--context", "topic=qzx",
      ],
      ["plan"] + kept + ["--ahead", "P90D", "--event", "login", "--context", "from=qzxfrom"],
      ["plan"] + kept
        + [
          "--event", "article", "--context", "article=asking-less", "--context", "topic=qzxtopic",
        ],
      ["plan", "--user", email], ["plan", "--user", email, "--ahead", "P400D"],
      ["play", "FOLDER/screens/scripts/life.json"], ["explore", "--limit", "20"],
      ["screens", "check"],
    ]
    + ["company", "title", "size", "why", "last", "email", "password", "country"].flatMap { field in
      [
        ["why", email, field], ["why", email, field, "--at", "2026-01-02T00:00:00Z"],
        ["why", email, field, "--at", "2026-01-04T00:00:00Z"],
      ]
    }

  @Test(arguments: [[], ["--json"]])
  func `No value is told`(options: [String]) throws {
    try importSomebody()
    for words in Self.lines {
      let result = run(words + options)
      #expect(!result.output.isEmpty, "\(words): \(result.errors)")
      #expect(told(result) == [], "\(words)")
    }
  }

  nonisolated static let asked: [(words: [String], values: [String])] = [
    (["why", email, "company"], ["Qzxcompany", "qzxfrom", "qzxtopic"]),
    (["why", email, "email"], [email]),
    (
      ["play", "FOLDER/screens/scripts/life.json"],
      ["Qzxland", "Qzxcorrected", email, number, "qzxdeeper", "Qzxdata", "Qzxnewer", "Qzxnobody"]
    ),
  ]

  @Test(arguments: asked, [[], ["--json"]])
  func `Values are told where they are asked for`(
    asked: (words: [String], values: [String]), options: [String]
  ) throws {
    try importSomebody()
    let result = run(asked.words + ["--values"] + options)
    #expect(asked.values.filter { !result.output.contains($0) } == [], "\(result.output)")
  }

  nonisolated static let spoilt: [(file: String, old: String, new: String, words: [String])] =
    [
      ("profile.json", #""\#(email)""#, #""qzx no email""#, ["plan"] + kept),
      ("profile.json", #""Qzxgiven""#, #"["qzxlist"]"#, ["plan"] + kept),
      ("profile.json", #""2026-01-01T09:00:00.000Z""#, #""qzxtime""#, ["plan"] + kept),
      ("profile.json", #""Qzxgiven""#, "Qzxgiven", ["plan"] + kept),
      ("profile.json", #""Qzxgiven","#, #""Qzxgiven" "#, ["plan"] + kept),
      ("profile.json", "Qzxgiven", #"Qzx\given"#, ["plan"] + kept),
      ("profile.json", "Qzxgiven", "Qzx\ngiven", ["plan"] + kept),
      ("history.json", #""2026-01-03T09:00:00.000Z""#, #""qzxtime""#, ["plan"] + kept),
      ("history.json", #""qzxtopic""#, "qzxtopic", ["plan"] + kept),
    ]
    + ["personas/somebody.json", "scripts/life.json"].flatMap { file in
      let words =
        file.hasPrefix("p") ? ["screens", "check"] : ["play", "FOLDER/screens/scripts/life.json"]
      return [
        (#""\#(email)""#, #""qzx no email""#), (#""Qzxgiven""#, #"["qzxlist"]"#),
        (#""Qzxgiven""#, "Qzxgiven"), (#""Qzxgiven""#, "'Qzxgiven'"),
        (#""2026-01-01T09:00:00.000Z""#, #""qzxtime""#), (#""qzxtopic""#, number),
        (#""email_verified": true"#, #""email_verified": "qzxtrue""#),
        (#""logins_count": 3"#, #""logins_count": -\#(number)"#),
      ].map { ("screens/\(file)", $0.0, $0.1, words) }
    }
    + [
      (#""qzxsub""#, "null"), (#""qzxsub""#, #"["qzxlist"]"#), (#""Qzxclaim""#, "Qzxclaim"),
      (#""linkedin""#, #""github""#),
    ].map { ("screens/personas/social.json", $0.0, $0.1, ["screens", "check"]) }
    + [
      (#""qzx no email""#, #"{ "generated": "qzxother" }"#), (#""Qzxland""#, "Qzxland"),
      (#""Qzxcorrected""#, #"{ "qzxobject": 1 }"#), (#""id": 7"#, #""qzxnoid": 7"#),
      (#"{ "from": "qzxfrom" } },"#, #"{ "from": \#(number) } },"#),
    ].map {
      ("screens/scripts/life.json", $0.0, $0.1, ["play", "FOLDER/screens/scripts/life.json"])
    }

  @Test(arguments: spoilt, [[], ["--json"]])
  func `What is wrong with a value is told without it`(
    spoilt: (file: String, old: String, new: String, words: [String]), options: [String]
  ) throws {
    let name = String(spoilt.file.dropFirst(spoilt.file.hasPrefix("screens/") ? 8 : 0))
    let sound = ["profile.json": Self.profile, "history.json": Self.history][name] ?? files[name]
    let text = try #require(sound).replacing(spoilt.old, with: spoilt.new)
    try #require(text != sound)
    try commands.write(text, to: spoilt.file)
    let result = run(spoilt.words + options)
    #expect(result.status != 0, "\(result.output)")
    #expect(told(result) == [])
  }
}
