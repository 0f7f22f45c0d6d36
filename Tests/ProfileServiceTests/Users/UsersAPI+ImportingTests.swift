import FileStore
import Glibc
import ProfileModel
import Synchronization
import TestSupport
import Testing

@testable import ProfileService

struct ImportingTests {
  private let service = Service()

  private func export(_ service: Service) throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    try service.api().exportAll(token: service.serverToken()) { result in
      if case .success(let line) = result { lines.append(line) }
    }
    return lines
  }

  private func importLines(_ lines: [[UInt8]], _ service: Service) throws -> [Int: ImportOutcome] {
    var outcomes: [Int: ImportOutcome] = [:]
    try service.api().importUsers(from: lines, token: service.serverToken()) {
      outcomes[$0] = $1
    }
    return outcomes
  }

  func importLine(_ line: String) throws -> ImportOutcome? {
    try importLines([Array(line.utf8)], service)[1]
  }

  @Test func `An export has everything that is stored about a person but secrets`() throws {
    let session = try service.api().signUp(.ada)
    try service.api().begin(Interaction(.login), token: session.token)
    #expect(throws: ServiceError.wrongEmailOrPassword) {
      try service.api().logIn(email: "ada@example.com", password: "wrong")
    }
    let line = try service.api().export(session.userID, token: service.serverToken())
    let time: JSONValue = "2026-01-01T00:00:00.000Z"
    #expect(
      try JSONValue(parsing: line) == [
        "profile": .object(session.profile.document),
        "history": [
          "version": 2, "events": ["login": ["count": 1, "first": time, "last": time]],
          "interactions": [["number": 1, "at": time, "event": "login"]],
        ],
        "credentials": ["passwords": .object([session.id: ["set_at": [time]]])],
        "throttle": ["failures": 1, "last": time],
        "tokens": [
          "tokens": [
            [
              "id": .string(String(session.token.dropFirst(25).prefix(16))),
              "expires_at": "2026-01-31T00:00:00.000Z",
              "scopes": .array(Set<Scope>.person.map(\.rawValue).sorted().map(JSONValue.string)),
            ]
          ]
        ],
      ])
    #expect(!line.contains(UInt8(ascii: "\n")))
    #expect(!String(decoding: line, as: UTF8.self).contains("$y$"))
  }

  @Test(arguments: 0..<5)
  func `What was exported is imported as it was, and a second import changes nothing`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(state: seed)
    for number in 0..<40 {
      let session = try service.api().signUp(
        SignUp(email: "user\(number)@example.com", password: SignUp.words))
      let patch: JSONObject = [
        "user_metadata": .object(random.members(depth: 3, count: 4)),
        "app_metadata": .object(random.members(depth: 2, count: 2)),
        "given_name": .string("x" + random.text()),
      ]
      _ = try service.api().update(session.userID, patch: patch, token: service.serverToken())
      guard random.chance(2) else { continue }
      try service.api().begin(
        Interaction(.article, context: ["topic": random.text()]), token: session.token)
    }
    for number in 0..<3 {
      _ = try service.addLinkedInUser("id\(number)", email: "linked\(number)@example.com")
    }
    let other = Service()
    let exported = try export(service)
    #expect(try importLines(exported, other).values.allSatisfy { $0 == .imported })
    let whole = try exported.map { try JSONValue(parsing: $0) }
    #expect(
      Set(try export(other).map { try Self.kept(JSONValue(parsing: $0)) })
        == Set(whole.map(Self.kept)))
    let before = other.contents(but: "tokens/server")
    #expect(try importLines(exported, other).values.allSatisfy { $0 == .unchanged })
    #expect(other.contents(but: "tokens/server") == before)
  }

  /// What an import brings back.
  private static func kept(_ exported: JSONValue) -> JSONValue {
    .object((exported.object ?? [:]).filter { $0.key == "profile" || $0.key == "history" })
  }

  @Test func `Each bad line is reported with its number, and the good ones are kept`() throws {
    let one = try service.addLinkedInUser("one", email: "one@example.com")
    let good = try service.api().export(one, token: service.serverToken())
    let other = Service()
    _ = try other.addLinkedInUser("two", email: "one@example.com")
    let three = try Service().lineOfLinkedInUser("three", email: "three@example.com")
    let endsEarly = JSONFault(line: 1, column: 2, problem: .endsEarly)
    let outcomes = try importLines(
      [Array("{".utf8), good, [], three, Array("[1]".utf8), three], other)
    #expect(
      outcomes == [
        1: .refused(.notJSON(endsEarly), column: 2), 2: .refused(.emailExists, column: 79),
        4: .imported, 5: .refused(.notAnObject, column: 1), 6: .unchanged,
      ])
    #expect(try other.store().ids(after: nil, limit: 9).count == 2)
  }

  @Test func `Blank lines, a byte order mark and the CR of a line end are nothing`() throws {
    let line = try Service().lineOfLinkedInUser("one", email: "one@example.com")
    let outcomes = try importLines(
      [[0xEF, 0xBB, 0xBF] + line + [0x0D], [0x0D], Array(" \t".utf8), line], service)
    #expect(outcomes == [1: .imported, 4: .unchanged])
  }

  @Test(arguments: [(0, true), (1, false)])
  func `A line as long as the limit is read, and none that is longer`(
    more: Int, isRead: Bool
  ) throws {
    let session = try service.api().signUp(.ada)
    let line = try service.api().export(session.userID, token: service.serverToken())
    let count = UsersAPI.maximumLineBytes + more - line.count
    let padded = line + [UInt8](repeating: UInt8(ascii: " "), count: count)
    #expect((try importLines([padded], service)[1] == .unchanged) == isRead)
  }

  @Test func `A line that is too long is refused for its length`() throws {
    let line = [UInt8](repeating: UInt8(ascii: " "), count: UsersAPI.maximumLineBytes) + [0x5B]
    #expect(
      try importLines([line], service) == [
        1: .refused(.documentTooLarge(maximumBytes: 1_000_000), column: line.count)
      ])
  }

  @Test func `A user who is there already and differs stays as they are`() throws {
    let line = try Service().lineOfLinkedInUser("one", email: "one@example.com")
    #expect(try importLines([line], service) == [1: .imported])
    _ = try service.api().update(
      "linkedin|one", patch: ["user_metadata": ["a": 1]], token: service.serverToken())
    let before = service.contents(but: "tokens")
    #expect(try importLines([line], service) == [1: .refused(.conflict, column: 12)])
    #expect(service.contents(but: "tokens") == before)
  }

  @Test func `Of two equal lines the second changes nothing, of two that differ it is refused`()
    throws
  {
    let line = try Service().lineOfLinkedInUser("one", email: "one@example.com")
    let differs = try Service().lineOfLinkedInUser("one", email: "two@example.com")
    #expect(
      try importLines([line, line, differs], service)
        == [1: .imported, 2: .unchanged, 3: .refused(.conflict, column: 12)])
  }

  @Test func `A plain Auth0 user is imported with every key that we do not know`() throws {
    let line = """
      {"user_id":"auth0|507f1f77bcf86cd799439020","email":"ana@travel0.com","email_verified":false,\
      "name":"Ana Lima","given_name":"Ana","family_name":"Lima","nickname":"ana",\
      "picture":"https://example.com/ana.png","identities":[{\
      "connection":"Username-Password-Authentication","provider":"auth0",\
      "user_id":"507f1f77bcf86cd799439020","isSocial":false,"access_token":null}],\
      "created_at":"2023-12-21T09:46:40.487Z","updated_at":"2024-05-07T10:44:26.271Z",\
      "last_login":"2024-05-07T10:44:26.271Z","last_ip":"127.0.0.1","logins_count":3,\
      "multifactor":["guardian"],"user_metadata":{},"app_metadata":{}}
      """
    #expect(try importLine(line) == .imported)
    let profile = try service.api().user(
      "auth0|507f1f77bcf86cd799439020", token: service.serverToken())
    #expect(profile == (try Profile(parsing: line.utf8)))
    #expect(service.files().contains("users/20/507f1f77bcf86cd799439020.json"))
  }

  @Test(
    arguments: [
      (#"{}"#, .missing("user_id")), (#"{"profile":{}}"#, .missing("user_id")),
      (#"{"user_id":"github|1"}"#, .missing("identities")),
      (#"{"user_id":"github|1","identities":[]}"#, .missing("identities")),
      (#"{"user_id":"github|1","identities":[1]}"#, .missing("identities")),
      (#"{"user_id":"github|1","identities":[{"provider":"github"},1]}"#, .missing("identities")),
      (
        #"{"user_id":"github|1","identities":[{"provider":"github"}]}"#,
        .wrongType("identities", expected: "identity")
      ),
      (github(id: "2"), .invalid("user_id", .choice)),
      (github(#""email":"nothing""#), .invalid("email", .email(.form))),
      (github(#""created_at":"yesterday""#), .wrongType("created_at", expected: "date-time")),
      (github(#""logins_count":-1"#), .wrongType("logins_count", expected: "integer")),
      (
        github(#""logins_count":2147483648"#),
        .invalid("logins_count", .numberOutside(minimum: 0, maximum: 2_147_483_647))
      ),
      (github(#""password":"x""#), .unknownAttribute("password")),
      (github(#""password_hash":"x""#), .unknownAttribute("password_hash")),
      (github(#""user_metadata":{"a.b":1}"#), .metadataKey("user_metadata")),
      (github(#""app_metadata":{"email":1}"#), .forbiddenAppMetadata(["email"])),
      (
        #"{"profile":\#(github()),"history":{"events":1}}"#,
        .wrongType("history", expected: "history")
      ),
      (#"{"profile":\#(github()),"history":{"version":3}}"#, .laterVersion(.history)),
    ] as [(String, ServiceError)])
  func `A line that is no user is refused`(line: String, error: ServiceError) throws {
    #expect(try importLine(line)?.error == error)
    #expect(try service.store().ids(after: nil, limit: 9).isEmpty)
  }

  static func github(_ member: String? = nil, id: String = "1") -> String {
    """
    {"user_id":"github|\(id)","identities":[{"provider":"github","connection":"github",\
    "user_id":"1","isSocial":true}]\(member.map { "," + $0 } ?? "")}
    """
  }

  @Test func `A disk that is full keeps all of a batch out, and says so`() throws {
    var disk = Disk.impatient
    disk.rename = { _, _, _, _ in
      errno = ENOSPC
      return -1
    }
    let lines = try (0..<3).map {
      try Service().lineOfLinkedInUser("n\($0)", email: "n\($0)@example.com")
    }
    let token = try service.serverToken()
    var refused = 0
    try service.api(disk: disk).importUsers(from: lines, token: token) { _, outcome in
      if case .store(.unreachable(let obstacle))? = outcome.error, obstacle.cause == .full {
        refused += 1
      }
    }
    #expect(refused == 3)
    #expect(service.files().allSatisfy { $0.hasPrefix("tokens/") })
  }

  @Test func `A user who is there with another history stays as they are`() throws {
    let session = try service.api().signUp(.ada)
    let line = try service.api().export(session.userID, token: service.serverToken())
    #expect(try importLines([line], service) == [1: .unchanged])
    try service.api().begin(Interaction(.login), token: session.token)
    let before = service.contents(but: "tokens")
    #expect(try importLines([line], service)[1]?.error == .conflict)
    #expect(service.contents(but: "tokens") == before)
  }

  @Test func `An email is stored without the white space around it`() throws {
    let line = Self.github(#""email":" ada@example.com\t""#)
    #expect(try importLine(line) == .imported)
    let token = try service.serverToken()
    #expect(try service.api().user("github|1", token: token).email == "ada@example.com")
    #expect(try service.api().users(byEmail: "ada@example.com", token: token).count == 1)
    #expect(try importLine(line) == .unchanged)
  }

  @Test func `An identity's number stays one, at the next login too`() throws {
    let line = """
      {"user_id":"github|583231","identities":[{"provider":"github","connection":"github",\
      "user_id":583231,"isSocial":true}]}
      """
    #expect(try importLine(line) == .imported)
    #expect(try importLine(line) == .unchanged)
    let arrival = try Arrival(.gitHub, claims: ProviderAnswers.gitHub)
    let session = try service.api().logIn(arrival)
    #expect(session?.profile.identities.map { $0.document["user_id"] } == [583231])
    let texts = try Arrival(.gitHub, claims: ["id": "583231"])
    #expect(
      try service.api().logIn(texts)?.profile.identities.map { $0.document["user_id"] }
        == [583231])
  }
}

extension ImportOutcome {
  fileprivate var error: ServiceError? {
    if case .refused(let error, _) = self { error } else { nil }
  }
}

extension Service {
  fileprivate func lineOfLinkedInUser(_ name: String, email: String) throws -> [UInt8] {
    let id = try addLinkedInUser(name, email: email)
    return try api().export(id, token: serverToken())
  }
}
