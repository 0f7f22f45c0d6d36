package import ProfileModel

/// What runs whenever somebody logs in, and may enrich them or deny the login.
package protocol RulesAtLogin: Sendable {
  /// Blocks until the rules are through.
  ///
  /// - Parameters:
  ///   - user: who logs in, with this login counted.
  ///   - connection: where they come from.
  ///   - loginProtocol: how they have proved who they are.
  /// - Returns: what the rules change about the user.
  /// - Throws: where the person may not log in.
  func change(
    of user: Profile, through connection: String, by loginProtocol: LoginProtocol
  ) throws(RuleDenial) -> RuleChange
}

/// How a person proves who they are, as rules know it.
package enum LoginProtocol: String, Hashable, Sendable {
  case password = "oauth2-password"
  /// At a provider.
  case provider = "oauth2"
}

/// That a person may not log in, in the words of a rule.
package struct RuleDenial: Error, Hashable {
  package let sentence: String

  package init(_ sentence: String) { self.sentence = sentence }
}

/// No rules at all.
package struct NoRules: RulesAtLogin {
  package init() {}

  package func change(
    of user: Profile, through connection: String, by loginProtocol: LoginProtocol
  ) -> RuleChange { RuleChange() }
}
