package import ProfileModel
package import Screens
package import Wizard

/// What stands on a screen besides what the flow says.
extension Sentences {
  package static let helpHeading = "Keys"
  package static let whyHeading = "Why this"
  package static let optional = "optional"
  /// Beside an answer from before.
  package static let stillRight = "still right?"
  package static let yes = "Yes"
  package static let no = "No"
  /// After the question of an article was answered.
  package static let saved = "Saved. You can change it in My profile."

  package static func title(of choice: Wizard.StartChoice) -> String {
    switch choice {
    case .createAccount: "Create an account"
    case .logIn: "Log in"
    case .provider(let provider): "Continue with \(provider.title)"
    }
  }

  package static func title(
    of choice: Wizard.HomeChoice, in flow: Flow, _ language: String
  ) -> String {
    switch choice {
    case .article(let id): flow.article(id)?.title.resolved(in: language) ?? id
    case .profile: profileHeading
    case .signOut: "Sign out"
    }
  }

  /// That the people to choose from are prepared.
  package static func choosing(at provider: Provider) -> String {
    "Nobody is asked at \(provider.title) itself. Choose who arrives."
  }

  package static func greeting(_ profile: Profile?) -> String {
    profile?.firstName.map { "Good to see you, \($0)." } ?? "Good to see you."
  }

  /// How long it takes to read.
  package static func minutes(_ count: Int) -> String { "\(count) min" }

  package static func progress(_ step: Int, of count: Int, isShort: Bool) -> String {
    "\(isShort ? "" : "step ")\(step) of \(count)"
  }

  /// - Parameters:
  ///   - size: the size of the window, as in `18×5`.
  ///   - enough: the least that is enough.
  package static func tooSmall(_ size: String, enough: String) -> [String] {
    ["This window is \(size);", "\(enough) is enough.", "Nothing is lost."]
  }
}

// MARK: - Forms

extension Sentences {
  /// What a form is, and why it asks.
  ///
  /// - Parameter fact: what a fact that a text names is; `nil` where it is unknown.
  package static func heading(
    of form: Form, in language: String, by fact: (String) -> String?
  ) -> (title: String, purpose: String) {
    switch form.purpose {
    case .stage(let screen):
      (
        screen.title.filled(in: language, by: fact),
        screen.purpose.filled(in: language, by: fact)
      )
    case .logIn(nil): ("Log in", "Good to have you back.")
    case .logIn(let provider?):
      (
        "Link \(provider.title) to your account",
        "This email has an account here. Log in once to join the two."
      )
    case .correction: ("Correct your profile", "What you write here counts before anything else.")
    }
  }

  package static func title(
    of button: Form.Button, in form: Form, isUnderArticle: Bool
  ) -> String {
    switch (button, form.purpose) {
    case (.back, _): "Back"
    case (.notNow, _): "Not now"
    case (.dontAskAgain, _): "Don't ask again"
    case (.submit, .logIn(nil)): "Log in"
    case (.submit, .logIn(_?)): "Log in and link"
    case (.submit, .correction): "Save"
    case (.submit, .stage): isUnderArticle ? "Save" : "Continue"
    }
  }
}

extension Sentences {
  /// Where answers go, and who sees them.
  ///
  /// - Parameter isSecret: whether a password is among them.
  package static func destination(
    in flow: Flow, _ language: String, isSecret: Bool
  ) -> [String] {
    [
      "What you write goes into your profile, which is yours to look at. The people of"
        + " \(flow.name.resolved(in: language)) can read it, too."
    ] + (isSecret ? ["Of a password only a hash is kept, which nobody can read."] : [])
  }
}

// MARK: - Questions

extension Sentences {
  /// A question with two answers.
  package struct YesOrNo: Hashable, Sendable {
    package let words: String
    /// What keeps things as they are.
    package let no: String
    package let yes: String
  }

  /// - Parameter losing: whether something was typed that is lost.
  package static func leaving(losing: Bool) -> YesOrNo {
    YesOrNo(
      words: losing ? "Leave? What you typed here is not saved." : "Leave?", no: "Stay",
      yes: "Leave")
  }

  package static let puttingOff = YesOrNo(
    words: "Not now? What you typed here is not saved.", no: "Keep writing", yes: "Not now")
}
