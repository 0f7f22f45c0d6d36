import ProfileModel
import Screens

/// The sentences of a plan. None of them has an attribute's value in it: sources, screens and days
/// are named, what a person or a provider said is not.
extension Situation {
  func reason(for ruling: Ruling) -> String {
    switch ruling {
    case .missing: "We do not know this yet."
    case .outdated: "What we have for this does not fit any more."

    case .known(let path): path.knownReason
    case .hasPassword: "Your account has its password."
    case .loggedInElsewhere: "Another service logs you in, so that no password is needed."

    case .notYet(let obstacle), .inactive(let obstacle): reason(for: obstacle)

    case .onlyAtSignUp: "This can be given at sign-up only."
    case .onlyByOthers: "This is not yours to change here."
    case .dependsOnAnother: "It depends on another answer."

    case .snoozed(let end): "You said “Not now”; we ask again from \(day(end)) on."
    case .leftEmpty(let end): "You left it empty; we ask again from \(day(end)) on."
    case .declined(let date): "You said “Don't ask again” on \(day(date))."
    case .askedOften(times: 1): "We asked once, and leave it at that."
    case .askedOften(let times): "We asked \(times) times, and leave it at that."

    case .tooManyScreens(limit: 1): "One screen is enough at one visit."
    case .tooManyScreens(let limit): "\(limit) screens are enough at one visit."
    case .tooManyFields(limit: 1): "One question is enough at one visit."
    case .tooManyFields(let limit): "\(limit) questions are enough at one visit."
    case .alreadyAsked(let screen): "It is asked on \(title(of: screen)) at this visit."
    }
  }

  private func reason(for obstacle: Obstacle) -> String {
    switch (obstacle.condition, obstacle.isNegated) {
    case (.event(.signup), false): "It is asked at sign-up."
    case (.event(.login), false): "It is asked when you come back."
    case (.event(.article), false): "It is asked with an article."
    case (.event(.signup), true): "It is not asked at sign-up."
    case (.event(.login), true): "It is not asked when you come back."
    case (.event(.article), true): "It is not asked with an article."
    case (.context, false): "It is asked on another occasion."
    case (.context, true): "It is not asked on this occasion."
    case (.interactions(let count), false): count.reason("visit", number: interactionNumber)
    case (.logins(let count), false): count.reason("login", number: profile.loginsCount)
    case (.interactions, true): "It is not asked at visit \(interactionNumber)."
    case (.logins, true): "It is not asked at login \(profile.loginsCount)."
    case (.known, false), (.missing, true): "It is asked once another answer is known."
    case (.known, true), (.missing, false): "Another answer makes it needless."
    case (.completed(let id), false): "It comes after \(title(of: id))."
    case (.completed(let id), true): "It is not asked after \(title(of: id))."
    case (.all, _), (.any, _), (.not, _): "It is never asked."
    }
  }

  private func title(of id: String) -> String {
    "“\(flow.screen(id)?.title.filled(from: interaction.context) ?? id)”"
  }

  /// The day in UTC: a plan is the same wherever it is made.
  private func day(_ date: Timestamp) -> String { date.day.description }
}

extension Condition.Count {
  fileprivate func reason(_ unit: String, number: Int) -> String {
    switch self {
    case .at(let target) where target < number:
      "It was for \(unit) \(target); this is \(unit) \(number)."
    case .at(let target): "It is asked at \(unit) \(target); this is \(unit) \(number)."
    case .atLeast(let target):
      "It is asked from \(unit) \(target) on; this is \(unit) \(number)."
    case .every(let step):
      "It is asked at every \(step) \(unit)s; this is \(unit) \(number)."
    }
  }
}

extension AttributePath {
  fileprivate var knownReason: String {
    switch root {
    case "user_metadata": "You told us."
    case "identities" where components.count > 1: "\(serviceName(components[1])) told us."
    case "app_metadata" where components.count > 2: "\(serviceName(components[1])) told us."
    case "app_metadata": "Our own records have it."
    default: "Your profile has it."
    }
  }
}

/// How a service writes its own name, where that is not the name with a capital letter.
private func serviceName(_ name: String) -> String {
  switch name {
  case "linkedin": "LinkedIn"
  case "github": "GitHub"
  case "google-oauth2": "Google"
  case "fullcontact": "FullContact"
  default: name.prefix(1).uppercased() + name.dropFirst()
  }
}
