import Glibc
import ProfileModel
import ProfileService
import Synchronization
import System
import Testing

@testable import LoginRules

struct RulePipelineTests {
  /// A rule that is written in a test.
  private struct Step: Rule {
    var name: String
    var body: @Sendable (Profile, RuleContext) -> RuleOutcome

    init(_ name: String, _ body: @escaping @Sendable (Profile, RuleContext) -> RuleOutcome) {
      (self.name, self.body) = (name, body)
    }

    func run(
      on user: Profile, in context: RuleContext, until deadline: Deadline
    ) -> RuleOutcome { body(user, context) }
  }

  /// A rule that takes all the time there is, and then an hour.
  private struct Sleeper: Rule {
    let name = "sleeper"

    func run(
      on user: Profile, in context: RuleContext, until deadline: Deadline
    ) -> RuleOutcome {
      deadline.earlier(by: .seconds(-3600)).wait()
      return .denied("too late")
    }
  }

  private static let context = RuleContext(
    connection: "linkedin", loginProtocol: .provider, loginsCount: 2)
  private static let user = Profile(document: ["user_metadata": ["a": 1], "app_metadata": [:]])

  private func run(_ stages: [[any Rule]], budget: Duration = .seconds(10)) -> RuleRun {
    RulePipeline(stages: stages, budget: budget).run(on: Self.user, in: Self.context)
  }

  @Test func `Each stage sees what the one before it changed`() {
    let result = run([
      [
        Step("first") { user, _ in
          .changed(RuleChange(userMetadata: ["b": user.userMetadata["a"] ?? 0]))
        }
      ],
      [
        Step("second") { user, _ in
          .changed(RuleChange(appMetadata: ["c": user.userMetadata["b"] ?? 0]))
        }
      ],
    ])
    #expect(result.change == RuleChange(userMetadata: ["b": 1], appMetadata: ["c": 1]))
    #expect(result.notes.map(\.rule) == ["first", "second"])
    #expect(result.denial == nil)
  }

  @Test func `Within a stage nobody sees the others, and the later in order wins`() {
    let result = run([
      [
        Step("one") { _, _ in .changed(RuleChange(userMetadata: ["a": 2, "b": 1])) },
        Step("two") { user, _ in
          .changed(RuleChange(userMetadata: ["a": 3, "seen": user.userMetadata["a"] ?? 0]))
        },
      ]
    ])
    #expect(result.change == RuleChange(userMetadata: ["a": 3, "b": 1, "seen": 1]))
  }

  /// One that is done after another rule, whichever thread is quicker.
  private struct Follower: Rule {
    let name = "follower"
    let gate: Gate

    func run(on user: Profile, in context: RuleContext, until deadline: Deadline) -> RuleOutcome {
      gate.waitUntilOpen(until: deadline)
      return .changed(RuleChange(userMetadata: ["a": "late", "late": true]))
    }
  }

  private final class Gate: Sendable {
    private let isOpen = Mutex(false)

    func open() { isOpen.withLock { $0 = true } }

    func waitUntilOpen(until deadline: Deadline) {
      while !isOpen.withLock({ $0 }), !deadline.hasPassed { sched_yield() }
    }
  }

  @Test(arguments: [false, true])
  func `The order of a stage decides, and not who is quicker`(isLateOneFirst: Bool) {
    let gate = Gate()
    let early = Step("early") { _, _ in
      defer { gate.open() }
      return .changed(RuleChange(userMetadata: ["a": "early", "early": true]))
    }
    let late = Follower(gate: gate)
    let result = run([isLateOneFirst ? [late, early] : [early, late]], budget: .seconds(60))
    let winner: JSONValue = isLateOneFirst ? "early" : "late"
    #expect(
      result.change == RuleChange(userMetadata: ["a": winner, "early": true, "late": true]))
    #expect(
      result.notes.map(\.rule) == (isLateOneFirst ? ["follower", "early"] : ["early", "follower"]))
  }

  @Test(
    arguments: [
      ([["a": 2], ["a": 3]], ["a": 3], 3), ([["a": 2], ["a": .null]], ["a": .null], nil),
      ([["a": .null], ["a": 2]], ["a": 2], 2), ([["a": 2], ["b": 3]], ["a": 2, "b": 3], 2),
      ([["a": ["x": 1]], ["a": ["y": 2]]], ["a": ["y": 2]], ["y": 2]),
      // One that has nothing to say of the metadata does not clear it.
      ([["a": 2], [:]], ["a": 2], 2), ([[:]], [:], 1),
    ] as [([JSONObject], JSONObject, JSONValue?)])
  func `The later stage wins, and the last one sees what is left`(
    changes: [JSONObject], whole: JSONObject, seen: JSONValue?
  ) {
    let kept: JSONObject = ["kept": true]
    for isInApp in [false, true] {
      func change(_ metadata: JSONObject) -> RuleChange {
        isInApp
          ? RuleChange(userMetadata: kept, appMetadata: metadata)
          : RuleChange(userMetadata: metadata, appMetadata: kept)
      }
      let steps = changes.map(change).map { change in [Step("step") { _, _ in .changed(change) }] }
      let looks = Step("looks") { user, _ in
        let metadata = isInApp ? user.appMetadata : user.userMetadata
        return metadata["a"] == seen ? .unchanged : .denied("Not so.")
      }
      let user = Profile(document: ["user_metadata": ["a": 1], "app_metadata": ["a": 1]])
      let run = RulePipeline(stages: steps + [[looks]], budget: .seconds(60))
        .run(on: user, in: Self.context)
      #expect(run.denial == nil)
      #expect(run.change == change(whole))
    }
  }

  @Test func `Of two denials the first in order is told, and what else changed is not lost`() {
    let result = run([
      [
        Step("one") { _, _ in .changed(RuleChange(userMetadata: ["b": 1])) },
        Step("two") { _, _ in .denied("Two.") }, Step("three") { _, _ in .denied("Three.") },
      ]
    ])
    #expect(result.denial == "Two.")
    #expect(result.notes.map(\.outcome).suffix(2) == [.denied("Two."), .denied("Three.")])
    #expect(result.change == RuleChange(userMetadata: ["b": 1]))
  }

  @Test func `A denial ends the rules`() {
    let result = run([
      [Step("changes") { _, _ in .changed(RuleChange(userMetadata: ["b": 1])) }],
      [Step("denies") { _, _ in .denied("Closed.") }],
      [Step("never") { _, _ in .changed(RuleChange(userMetadata: ["c": 1])) }],
    ])
    #expect(result.denial == "Closed.")
    #expect(result.notes.map(\.rule) == ["changes", "denies"])
    #expect(result.change == RuleChange(userMetadata: ["b": 1]))
  }

  @Test func `A rule that fails is noted and the others go on`() {
    let result = run([
      [Step("fails") { _, _ in .failed(.exited(status: 1)) }],
      [Step("skips") { _, _ in .skipped(.noKey) }],
      [Step("works") { _, _ in .changed(RuleChange(appMetadata: ["d": 1])) }],
    ])
    #expect(
      result.notes.map(\.outcome).prefix(2) == [.failed(.exited(status: 1)), .skipped(.noKey)])
    #expect(result.change == RuleChange(appMetadata: ["d": 1]))
  }

  @Test func `Rules know the occasion`() {
    let result = run([
      [
        Step("looks") { _, context in
          .changed(
            RuleChange(userMetadata: [
              "seen": .string(
                "\(context.connection) \(context.loginProtocol.rawValue) \(context.loginsCount)")
            ]))
        }
      ]
    ])
    #expect(result.change.userMetadata["seen"] == "linkedin oauth2 2")
  }

  @Test(.timeLimit(.minutes(1)))
  func `When time is up, what has answered counts and the rest does not`() {
    let result = run(
      [
        [Sleeper(), Step("quick") { _, _ in .changed(RuleChange(userMetadata: ["b": 1])) }],
        [Sleeper()],
      ],
      budget: .seconds(1))
    #expect(result.notes.map(\.rule) == ["sleeper", "quick", "sleeper"])
    let change = RuleChange(userMetadata: ["b": 1])
    #expect(
      result.notes.map(\.outcome) == [.failed(.timedOut), .changed(change), .failed(.timedOut)])
    #expect(result.change == change)
    #expect(result.denial == nil)
  }

  @Test func `Without rules nothing happens`() {
    #expect(run([]) == RuleRun())
  }
}
