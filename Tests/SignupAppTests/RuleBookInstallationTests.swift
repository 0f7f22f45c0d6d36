import FileStore
import FoundationEssentials
import Glibc
import LoginRules
import ProfileModel
import ProfileService
import Screens
import Staging
import TestSupport
import Testing

@testable import SignupApp

/// What runs at a login, by what the `rules` folder of the data folder has in it.
struct RuleBookInstallationTests {
  private let commands = Commands()
  private let programs: TemporaryFolder
  private let flow: Flow
  private static let now = Timestamp(secondsSince1970: 1_767_225_600)

  init() throws {
    flow = try FlowSource(folder: nil).flow()
    programs = try TemporaryFolder()
  }

  private var data: String { "\(commands.folder)/data" }

  /// Opened anew at each call, as a program that is started again does.
  private func api(by curl: Curl = .installed) throws -> UsersAPI {
    let now: @Sendable () -> Timestamp = { Self.now }
    return UsersAPI(
      store: try JSONFileStore(folder: data, now: now), hasher: PasswordHasher(cost: 1),
      rules: RuleBook.of(dataFolder: data, personas: flow.personas, curl: curl, now: now),
      now: now)
  }

  private func signUp(_ email: String, by curl: Curl = .installed) throws -> Profile {
    let signUp = SignUp(email: email, password: "plaster-otter-lantern-9", attributes: [:])
    return try api(by: curl).signUp(signUp).profile
  }

  /// A program in place of curl, which asks nobody: it appends what it is told to a file.
  private func recorder() throws -> Curl {
    let script = "#!/bin/sh\ncat >> \(programs.path)/asked\nexit 7\n"
    return Curl(path: try programs.write(script, to: "recorder", mode: 0o700))
  }

  private var asked: String { (try? programs.text(of: "asked")) ?? "" }

  private var log: [String] {
    let bytes = (try? Data(contentsOf: URL(filePath: "\(data)/rules.log"))) ?? Data()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func rule(_ text: String, _ name: String, mode: mode_t = 0o600) throws {
    try commands.write(text, to: "data/rules/\(name)", mode: mode)
  }

  private func logged(_ lines: String...) -> [String] {
    lines.map { "2026-01-01T00:00:00.000Z  \($0)" }
  }

  @Test func `Without any set-up the personas are known, and nobody else is`() throws {
    let recorder = try recorder()
    let mary = try signUp("mary.somerville@example.org", by: recorder)
    #expect(mary["app_metadata.fullcontact.organization"] == "Royal Astronomical Society")
    #expect(mary.appMetadata.keys.sorted() == ["fullcontact"])
    #expect(try signUp("ada@example.com", by: recorder).appMetadata.isEmpty)
    #expect(asked.isEmpty)
    #expect(log == [])
  }

  @Test func `That a persona is unknown is no failure, but what else fails is noted`() throws {
    func answer(_ name: String, _ status: JSONValue) -> JSONValue {
      ["service": "clearbit", "email": .string(name), "status": status, "body": [:]]
    }
    let persona = Persona(
      id: "x", title: "X",
      answers: [answer("a@example.org", 404), answer("b@example.org", 429)])
    let book = RuleBook.of(
      dataFolder: commands.folder, personas: [persona], now: { Self.now })
    for email in ["a@example.org", "b@example.org", "c@example.org"] {
      let user = Profile(document: ["email": .string(email)])
      #expect(try book.change(of: user, through: "c", by: .password).isEmpty)
    }
    let text = try String(contentsOfFile: "\(commands.folder)/rules.log", encoding: .utf8)
    #expect(
      text == "2026-01-01T00:00:00.000Z  clearbit: its answer is no success (status 429)\n")
  }

  @Test func `Where Clearbit knows the company, the title is all that is asked`() throws {
    let persona = try #require(flow.persona("emmy-noether"))
    let emmy = try api().signUp(Arrival(.google, claims: persona.claims)).profile
    var history = History()
    history.began(Interaction(.signup), at: Self.now)
    let plan = Plan(
      for: Visit(profile: emmy, history: history, now: Self.now), flow: flow,
      interaction: Interaction(.login))
    #expect(plan.steps.flatMap(\.fields).map(\.id) == ["title"])
    let company = try #require(plan.decisions.first { $0.field == "company" })
    #expect(company.verdict == .known)
    #expect(company.source == "app_metadata.clearbit.employment.name")
  }

  @Test func `Captured answers take the place of the personas and of the services`() throws {
    try rule(
      #"{"service": "clearbit", "email": "ada@example.com", "status": 200, "body": {"location": "L"}}"#,
      "answers/ada.json")
    try rule("k3y", "clearbit.key")
    #expect(try signUp("ada@example.com")["app_metadata.clearbit.location"] == "L")
    #expect(try signUp("mary.somerville@example.org").appMetadata.isEmpty)
    #expect(
      log
        == logged(
          "fullcontact: its answer is no success (status 404)",
          "fullcontact: its answer is no success (status 404)",
          "clearbit: its answer is no success (status 404)"))
  }

  @Test func `With a key and an address a service is asked over HTTP, once`() throws {
    let server = try LoopbackServer(answering: ["HTTP/1.1 200 OK\r\n\r\n{\"title\": \"Countess\"}"])
    try rule("k3y\n", "fullcontact.key")
    try rule("http://127.0.0.1:\(server.port)\n", "fullcontact.address")
    #expect(try signUp("ada@example.com")["app_metadata.fullcontact.title"] == "Countess")
    _ = try api().logIn(email: "ada@example.com", password: "plaster-otter-lantern-9")
    #expect(server.requests.count == 1)
    #expect(server.requests.first?.contains("\r\nAuthorization: Bearer k3y\r\n") == true)
    #expect(log == [])
  }

  @Test func `A service that refuses is noted, and asked again at the next login`() throws {
    let server = try LoopbackServer(answering: ["HTTP/1.1 429 Slow Down\r\n\r\n"])
    try rule("k3y", "clearbit.key")
    try rule("http://127.0.0.1:\(server.port)", "clearbit.address")
    #expect(try signUp("ada@example.com").appMetadata.isEmpty)
    _ = try api().logIn(email: "ada@example.com", password: "plaster-otter-lantern-9")
    #expect(server.requests.count == 2)
    let line = "clearbit: its answer is no success (status 429)"
    #expect(log == logged(line, line))
  }

  @Test(
    arguments: [
      ("clearbit.key", "k3y", 0o640, "others can read its key; run chmod 600 on the file"),
      (
        "clearbit.address", "http://127.0.0.1:PORT", 0o666,
        "others could have written it; run chmod go-w on it and on its folder"
      ),
      (
        "clearbit.address", "127.0.0.1", 0o600,
        "its address is none that begins with https:// or http://"
      ),
      (
        "clearbit.key", "k3y k3y", 0o600,
        "its key has white space or something else in it that no key has"
      ),
    ] as [(String, String, mode_t, String)])
  func `A service that is set up wrongly is not asked, and the log says why`(
    name: String, text: String, mode: mode_t, reason: String
  ) throws {
    let server = try LoopbackServer(answering: ["HTTP/1.1 200 OK\r\n\r\n{\"location\": \"L\"}"])
    let address = "http://127.0.0.1:\(server.port)"
    try rule("k3y", "clearbit.key")
    try rule(address, "clearbit.address")
    try rule(text.replacing("PORT", with: "\(server.port)"), name, mode: mode)
    #expect(try signUp("emmy.noether@example.org").appMetadata.isEmpty)
    #expect(server.requests == [])
    #expect(log == logged("clearbit: \(reason)"))
  }

  @Test func `A key alone is for the service itself, over HTTPS`() throws {
    try rule("k3y", "fullcontact.key")
    try rule("k4y", "clearbit.key")
    let ada = try signUp("ada@example.com", by: recorder())
    #expect(ada.appMetadata.isEmpty)
    for line in [
      "url = \"https://api.fullcontact.com/v3/person.enrich\"",
      "url = \"https://person.clearbit.com/v2/people/find?email=ada%40example.com\"",
      "header = \"Authorization: Bearer k3y\"", "header = \"Authorization: Bearer k4y\"",
    ] {
      #expect(asked.contains("\(line)\n"))
    }
    #expect(log == logged("fullcontact: nobody answers", "clearbit: nobody answers"))
  }

  @Test func `Where curl is missing the log says what to do, and the login goes on`() throws {
    try rule("k3y", "clearbit.key")
    let ada = try signUp("ada@example.com", by: Curl(path: nil))
    #expect(ada.loginsCount == 1)
    #expect(
      log
        == logged(
          "clearbit: curl asks it, and is not installed; run apt-get install -y curl"))
  }

  @Test func `An address that speaks no TLS is told`() throws {
    let server = try LoopbackServer(answering: ["HTTP/1.1 200 OK\r\n\r\n{\"location\": \"L\"}"])
    try rule("k3y", "clearbit.key")
    try rule("https://127.0.0.1:\(server.port)", "clearbit.address")
    #expect(try signUp("ada@example.com").appMetadata.isEmpty)
    #expect(
      log
        == logged(
          "clearbit: nobody speaks TLS at its address; check the address, or begin it with http://"
        ))
  }

  @Test func `Programs of the folder are rules, and one that others may write is not run`() throws {
    try rule("#!/bin/sh\necho '{\"deny\": \"Closed.\"}'\n", "gate", mode: 0o777)
    try rule("no program", "README")
    #expect(try signUp("ada@example.com").loginsCount == 1)
    #expect(
      log == logged("gate: others could have written it; run chmod go-w on it and on its folder"))
  }

  @Test func `The log has nothing of the person in it`() throws {
    try rule("s3cret-k3y", "fullcontact.key", mode: 0o644)
    try rule("k3y", "clearbit.key")
    let ada = try signUp("ada@example.com", by: recorder())
    let text = log.joined()
    for word in ["ada", "s3cret", "k3y", ada.userID ?? "auth0|"] { #expect(!text.contains(word)) }
    #expect(log.count == 2)
  }
}
