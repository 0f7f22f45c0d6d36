package import ProfileModel
package import System

/// A step that runs at each login and may enrich the profile, or deny the login.
package protocol Rule: Sendable {
  /// What the log calls it.
  var name: String { get }

  /// Blocks the thread it is called on, which is never the one that draws.
  ///
  /// - Parameters:
  ///   - user: the profile, with what earlier rules changed.
  ///   - context: the occasion.
  ///   - deadline: when nobody waits for the outcome any longer.
  /// - Returns: what came of it.
  func run(
    on user: Profile, in context: RuleContext, until deadline: Deadline
  ) -> RuleOutcome
}
