import Glibc
import ProfileModel
import ProfileService
import System
import TestSupport
import Testing

@testable import LoginRules

struct ExecutableRuleTests {
  private static let user = Profile(document: ["email": "ada@example.com", "logins_count": 3])
  private static let context = RuleContext(
    connection: "linkedin", loginProtocol: .provider, loginsCount: 3,
    request: ["userAgent": "signup"]
  )

  private func outcome(
    of script: String, limit: Duration = .seconds(20), user: Profile = user
  ) throws -> RuleOutcome {
    let folder = try TemporaryFolder()
    let path = try folder.write("#!/bin/sh\n\(script)\n", to: "rule", mode: 0o700)
    return ExecutableRule(path: path, limit: limit)
      .run(on: user, in: Self.context, until: Deadline(in: .seconds(30)))
  }

  @Test func `A script reads user and context and writes a change`() throws {
    let script = #"printf '{"app_metadata": {"input": %s}}' "$(cat)""#
    let expected: JSONValue = [
      "user": ["email": "ada@example.com", "logins_count": 3],
      "context": [
        "connection": "linkedin", "protocol": "oauth2", "stats": ["loginsCount": 3],
        "request": ["userAgent": "signup"],
      ],
    ]
    #expect(try outcome(of: script) == .changed(RuleChange(appMetadata: ["input": expected])))
  }

  @Test(
    arguments: [
      ("exit 0", .unchanged), ("cat > /dev/null", .unchanged), ("echo '{}'", .unchanged),
      ("echo '{\"deny\": \"Closed.\"}'", .denied("Closed.")),
      ("echo '{\"deny\": \"Closed.\"}'; exit 3", .failed(.exited(status: 3))),
      ("echo nonsense", .failed(.badOutput)), ("echo '{\"email\": \"x\"}'", .failed(.badOutput)),
      ("kill -TERM $$", .failed(.killed(signal: SIGTERM))),
      ("exec 0<&-; exit 0", .unchanged),
      ("head -c 70000 /dev/zero", .failed(.outputTooLarge(maximumBytes: 65536))),
      ("cat /dev/zero", .failed(.outputTooLarge(maximumBytes: 65536))),
      ("exec >&-; echo lost >&2; exit 0", .unchanged),
      ("exec /missing/program", .failed(.exited(status: 127))),
    ] as [(String, RuleOutcome)])
  func `What a script does decides the outcome`(script: String, expected: RuleOutcome) throws {
    let found = try outcome(of: script)
    #expect(found == expected)
  }

  @Test(arguments: [(65_536, true), (65_537, false)])
  func `An answer is as long as the limit and not longer`(count: Int, isTaken: Bool) throws {
    let answer = #"{"user_metadata": {"a": 1}}"#
    let found = try outcome(of: "printf '%-\(count)s' '\(answer)'")
    #expect(
      found
        == (isTaken
          ? .changed(RuleChange(userMetadata: ["a": 1]))
          : .failed(.outputTooLarge(maximumBytes: 65_536))))
  }

  @Test func `A profile larger than a pipe goes in, and its echo comes out`() throws {
    let user = Profile(document: ["x": .string(String(repeating: "a", count: 900_000))])
    let script = #"echo "{\"user_metadata\": {\"bytes\": $(wc -c)}}""#
    guard case .changed(let change) = try outcome(of: script, user: user) else {
      Issue.record("no change")
      return
    }
    #expect(change.userMetadata["bytes"]?.integer ?? 0 > 900_000)
    #expect(try outcome(of: "exit 0", user: user) == .unchanged)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["sleep 600", "exec >&-; sleep 600", "cat; sleep 600 &"])
  func `A script that takes too long is ended`(script: String) throws {
    #expect(try outcome(of: script, limit: .milliseconds(100)) == .failed(.timedOut))
  }

  @Test(.timeLimit(.minutes(1)))
  func `What a script has started ends with it`() async throws {
    let folder = try TemporaryFolder()
    let note = "\(folder.path)/child"
    let path = try folder.write(
      """
      #!/bin/sh
      sh -c 'echo $$ > \(note).new; mv \(note).new \(note); exec sleep 60' > /dev/null &
      until [ -s \(note) ]; do :; done
      """, to: "rule", mode: 0o700)
    let outcome = ExecutableRule(path: path, limit: .seconds(10))
      .run(on: Self.user, in: Self.context, until: Deadline(in: .seconds(20)))
    #expect(outcome == .unchanged)

    let text = try WholeFile.bytes(of: note, atMost: 100)
    let child = try #require(pid_t(String(decoding: text, as: UTF8.self).trimmed))
    while Self.isRunning(child) {
      try Task.checkCancellation()
      await Task.yield()
    }
  }

  /// Whether a process is more than a record that nobody has collected yet.
  private static func isRunning(_ process: pid_t) -> Bool {
    let state = try? WholeFile.bytes(of: "/proc/\(process)/stat", atMost: 4096)
    return state.map { !String(decoding: $0, as: UTF8.self).contains(") Z ") } ?? false
  }

  @Test func `A script has no secrets of ours and no terminal`() throws {
    setenv("SIGNUP_TEST_SECRET", "kettle", 1)
    let script = """
      cat > /dev/null
      if [ -n "$SIGNUP_TEST_SECRET" ]; then exit 4; fi
      if (: < /dev/tty) 2> /dev/null; then exit 5; fi
      """
    #expect(try outcome(of: script) == .unchanged)
  }

  @Test(arguments: [(0o777, 0o700), (0o720, 0o700), (0o700, 0o777)] as [(mode_t, mode_t)])
  func `What others could have written is not run`(mode: mode_t, folderMode: mode_t) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("#!/bin/sh\nexit 0\n", to: "rule", mode: mode)
    chmod(folder.path, folderMode)
    let outcome = ExecutableRule(path: path)
      .run(on: Self.user, in: Self.context, until: Deadline(in: .seconds(10)))
    #expect(outcome == .failed(.untrusted))
  }

  @Test func `A rule takes no longer than the login has left, whatever its own limit`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("#!/bin/sh\nprintf '{}'\n", to: "rule", mode: 0o700)
    let outcome = ExecutableRule(path: path, limit: .seconds(60))
      .run(on: Self.user, in: Self.context, until: Deadline(in: .zero))
    #expect(outcome == .failed(.timedOut))
  }

  @Test func `A program that cannot start says why`() throws {
    let folder = try TemporaryFolder()
    chmod(folder.path, 0o700)
    let path = try folder.write("#!/missing/interpreter\n", to: "rule", mode: 0o700)
    let outcome = ExecutableRule(path: path)
      .run(on: Self.user, in: Self.context, until: Deadline(in: .seconds(10)))
    #expect(outcome == .failed(.notStarted(errno: ENOENT)))
  }

  @Test func `The executables of a folder run in the order of their names`() throws {
    let folder = try TemporaryFolder()
    for name in ["20-b", "10-a", ".hidden"] { try folder.write("", to: name, mode: 0o700) }
    try folder.write("", to: "README", mode: 0o600)
    mkdir("\(folder.path)/folder", 0o700)
    #expect(ExecutableRule.all(inFolder: folder.path).map(\.name) == ["10-a", "20-b"])
    #expect(ExecutableRule.all(inFolder: "\(folder.path)/missing").isEmpty)
  }

  @Test func `Programs run one after the other, and enrichments after them`() throws {
    let folder = try TemporaryFolder()
    chmod(folder.path, 0o700)
    try folder.write(
      "#!/bin/sh\necho '{\"user_metadata\": {\"a\": 1}}'\n", to: "10-a", mode: 0o700)
    try folder.write("#!/bin/sh\ngrep -q '\"a\":1' || exit 9\n", to: "20-b", mode: 0o700)
    let source = Witness()
    let lookup = EnrichmentRule(.clearbit, key: "k3y", source: source)
    func notes() -> [RuleNote] {
      RulePipeline(programsIn: folder.path, then: [lookup]).run(on: Self.user, in: Self.context)
        .notes
    }
    let all = notes()
    #expect(all.map(\.rule) == ["10-a", "20-b", "clearbit"])
    #expect(all.map(\.outcome).suffix(2) == [.unchanged, .failed(.notFound(status: 404))])
    #expect(source.count == 1)

    try folder.write("#!/bin/sh\necho '{\"deny\": \"Closed.\"}'\n", to: "00-c", mode: 0o700)
    #expect(notes().map(\.rule) == ["00-c"])
    #expect(source.count == 1, "who is denied the login is not looked up")
  }
}
