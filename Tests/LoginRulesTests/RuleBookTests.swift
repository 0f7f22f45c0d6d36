import ProfileModel
import ProfileService
import Synchronization
import System
import Testing

@testable import LoginRules

struct RuleBookTests {
  /// Answers with what a test says, and keeps what it was asked.
  private final class Witness: Rule {
    let name = "witness"
    let contexts = Mutex<[RuleContext]>([])
    private let outcome: RuleOutcome

    init(_ outcome: RuleOutcome) { self.outcome = outcome }

    func run(on user: Profile, in context: RuleContext, until deadline: Deadline) -> RuleOutcome {
      contexts.withLock { $0.append(context) }
      return outcome
    }
  }

  private final class Notes: Sendable {
    let all = Mutex<[RuleNote]>([])
  }

  private let notes = Notes()
  private static let ada = Profile(document: ["logins_count": 3])

  private func book(_ rule: Witness) -> RuleBook {
    RuleBook(
      RulePipeline(stages: [[rule]], budget: .seconds(60)), request: ["userAgent": "signup"]
    ) { [notes] found in notes.all.withLock { $0 += found } }
  }

  private func change(by book: RuleBook) throws(RuleDenial) -> RuleChange {
    try book.change(of: Self.ada, through: "github", by: .provider)
  }

  @Test func `Rules know the occasion`() throws {
    let rule = Witness(.unchanged)
    #expect(try change(by: book(rule)).isEmpty)
    #expect(
      rule.contexts.withLock { $0 } == [
        RuleContext(
          connection: "github", loginProtocol: .provider, loginsCount: 3,
          request: ["userAgent": "signup"])
      ])
  }

  @Test(
    arguments: [
      .unchanged, .changed(RuleChange(userMetadata: ["a": 1])), .failed(.timedOut),
      .skipped(.noKey),
    ] as [RuleOutcome])
  func `What came of a rule is noted, and the login goes on`(outcome: RuleOutcome) throws {
    let change = try change(by: book(Witness(outcome)))
    if case .changed(let wanted) = outcome {
      #expect(change == wanted)
    } else {
      #expect(change.isEmpty)
    }
    #expect(notes.all.withLock { $0 } == [RuleNote(rule: "witness", outcome: outcome)])
  }

  @Test func `A denial is noted too`() throws {
    #expect(throws: RuleDenial("Closed.")) { try change(by: book(Witness(.denied("Closed.")))) }
    #expect(notes.all.withLock { $0 } == [RuleNote(rule: "witness", outcome: .denied("Closed."))])
  }

  @Test func `Rules that are prepared are prepared anew at each login, and not before`() throws {
    let rule = Witness(.unchanged)
    let made = book(rule)
    let counter = Counter()
    let book = RuleBook(preparing: {
      counter.count.withLock { $0 += 1 }
      return made
    })
    #expect(counter.count.withLock { $0 } == 0)
    _ = try change(by: book)
    _ = try change(by: book)
    #expect(counter.count.withLock { $0 } == 2)
    #expect(rule.contexts.withLock { $0.count } == 2)
  }

  private final class Counter: Sendable {
    let count = Mutex(0)
  }
}
