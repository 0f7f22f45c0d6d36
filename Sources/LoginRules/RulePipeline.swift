package import ProfileModel
package import ProfileService
import System

/// The rules of a login, in order. Those of one stage run at the same time and do not see each
/// other's changes; the next stage sees them all.
package struct RulePipeline: Sendable {
  private let stages: [[any Rule]]
  private let budget: Duration
  /// The time to kill a program and collect it: it is gone before the login goes on.
  private static let margin = Duration.milliseconds(50)

  /// - Parameters:
  ///   - stages: the rules; none is empty.
  ///   - budget: how long a person waits for all of them together.
  package init(stages: [[any Rule]], budget: Duration = .seconds(2)) {
    self.stages = stages
    self.budget = budget
  }

  /// Runs the rules until one of them denies the login. Where time is up, those that have not
  /// answered count as if they had not run.
  package func run(on user: Profile, in context: RuleContext) -> RuleRun {
    let deadline = Deadline(in: budget)
    var user = user
    var run = RuleRun()
    for stage in stages where run.denial == nil {
      let outcomes = Self.outcomes(of: stage, on: user, in: context, until: deadline)
      for (rule, outcome) in zip(stage, outcomes) {
        run.note(outcome, of: rule)
        if case .changed(let change) = outcome { change.apply(to: &user) }
      }
    }
    return run
  }

  private static func outcomes(
    of rules: [any Rule], on user: Profile, in context: RuleContext, until deadline: Deadline
  ) -> [RuleOutcome] {
    guard !deadline.hasPassed else { return rules.map { _ in .failed(.timedOut) } }
    let end = deadline.earlier(by: margin)
    let works = rules.map { rule in
      { @Sendable in rule.run(on: user, in: context, until: end) }
    }
    return Threads.results(of: works, until: deadline).map { $0 ?? .failed(.timedOut) }
  }
}

extension RulePipeline {
  /// The programs of a folder, one after the other, and then the enrichments at the same time: who
  /// is denied the login is not looked up.
  package init(programsIn folder: String, then enrichments: [EnrichmentRule]) {
    let programs = ExecutableRule.all(inFolder: folder).map { [$0 as any Rule] }
    self.init(stages: programs + (enrichments.isEmpty ? [] : [enrichments]))
  }
}

/// What came of the rules together.
package struct RuleRun: Hashable, Sendable {
  /// What all of them changed, those before a denial too.
  package private(set) var change = RuleChange()
  /// The sentence of the rule that denied the login.
  package private(set) var denial: String?
  /// One for each rule that ran, for the log.
  package private(set) var notes: [RuleNote] = []

  fileprivate mutating func note(_ outcome: RuleOutcome, of rule: any Rule) {
    notes.append(RuleNote(rule: rule.name, outcome: outcome))
    switch outcome {
    case .changed(let next): change = change.followed(by: next)
    case .denied(let sentence): denial = denial ?? sentence
    case .unchanged, .skipped, .failed: break
    }
  }
}

/// What the log has of a rule: never a value of the profile.
package struct RuleNote: Hashable, Sendable {
  package let rule: String
  package let outcome: RuleOutcome

  package init(rule: String, outcome: RuleOutcome) {
    self.rule = rule
    self.outcome = outcome
  }
}
