package import ProfileModel
package import Screens
package import Staging

/// Why a field is asked or isn't. None of the sentences has an attribute's value in it: sources,
/// screens and days are named, what a person or a provider said is not.
extension Sentences {
  /// - Parameters:
  ///   - ruling: what was decided about the field.
  ///   - interaction: at which occasion.
  ///   - flow: where the titles of screens come from.
  ///   - zone: where a moment falls on the day that is told.
  package static func reason(
    for ruling: Ruling, at interaction: Interaction, in flow: Flow, _ zone: Zone
  ) -> String {
    switch ruling {
    case .missing: "It is not in your profile yet."
    case .outdated: "What we have for this does not fit any more."

    case .known(let path): told(at: path, in: flow)
    case .hasPassword: "Your account has its password."
    case .loggedInElsewhere: "Another service logs you in, so that no password is needed."

    case .notYet(let obstacle), .inactive(let obstacle):
      reason(for: obstacle, at: interaction, in: flow)

    case .onlyAtSignUp: "This can be given at sign-up only."
    case .onlyByOthers: "This is not yours to change here."
    case .dependsOnAnother: "It depends on another answer."

    case .snoozed(let end): "You said “Not now”; we ask again from \(zone.day(of: end)) on."
    case .leftEmpty(let end): "You left it empty; we ask again from \(zone.day(of: end)) on."
    case .declined(let time): "You said “Don't ask again” on \(zone.day(of: time))."
    case .askedOften(times: 1): "We asked once, and leave it at that."
    case .askedOften(let times): "We asked \(times) times, and leave it at that."

    case .tooManyScreens(limit: 1): "One screen is enough at one visit."
    case .tooManyScreens(let limit): "\(limit) screens are enough at one visit."
    case .tooManyFields(limit: 1): "One question is enough at one visit."
    case .tooManyFields(let limit): "\(limit) questions are enough at one visit."
    case .alreadyAsked(let screen):
      "It is asked on \(title(of: screen, at: interaction, in: flow)) at this visit."
    }
  }

  private static func reason(
    for obstacle: Obstacle, at interaction: Interaction, in flow: Flow
  ) -> String {
    switch (obstacle.fact, obstacle.isNegated) {
    case (.event(.signup), false): "It is asked at sign-up."
    case (.event(.login), false): "It is asked when you come back."
    case (.event(.article), false): "It is asked with an article."
    case (.event(.signup), true): "It is not asked at sign-up."
    case (.event(.login), true): "It is not asked when you come back."
    case (.event(.article), true): "It is not asked with an article."
    case (.event(let event), false): "It is asked at \(event.rawValue)."
    case (.event(let event), true): "It is not asked at \(event.rawValue)."
    case (.context, false): "It is asked on another occasion."
    case (.context, true): "It is not asked on this occasion."
    case (.interactions(let count), false): reason(for: count, of: "visit", obstacle.found)
    case (.logins(let count), false): reason(for: count, of: "login", obstacle.found)
    case (.interactions, true): "It is not asked at visit \(obstacle.found ?? 0)."
    case (.logins, true): "It is not asked at login \(obstacle.found ?? 0)."
    case (.known, false), (.missing, true): "It is asked once another answer is known."
    case (.known, true), (.missing, false): "Another answer makes it needless."
    case (.completed(let id), false): "It comes after \(title(of: id, at: interaction, in: flow))."
    case (.completed(let id), true):
      "It is not asked after \(title(of: id, at: interaction, in: flow))."
    case (nil, _): "It is never asked."
    }
  }

  private static func reason(
    for count: Fact.Count, of unit: String, _ found: Int?
  ) -> String {
    let number = found ?? 0
    return switch count {
    case .at(let target) where target < number:
      "It was for \(unit) \(target); this is \(unit) \(number)."
    case .at(let target): "It is asked at \(unit) \(target); this is \(unit) \(number)."
    case .atLeast(let target):
      "It is asked from \(unit) \(target) on; this is \(unit) \(number)."
    case .every(let step):
      "It is asked once in \(step) \(unit)s; this is \(unit) \(number)."
    }
  }

  private static func title(of id: String, at interaction: Interaction, in flow: Flow) -> String {
    "“\(flow.screen(id)?.title.filled(from: interaction.context) ?? id)”"
  }

  /// Who told us what stands at a path.
  private static func told(at path: AttributePath, in flow: Flow) -> String {
    switch path.root {
    case "user_metadata": "You told us."
    case "identities" where path.components.count > 1,
      "app_metadata" where path.components.count > 2:
      "\(flow.providers.title(of: path.components[1])) told us."
    case "app_metadata": "Our own records have it."
    default: "Your profile has it."
    }
  }
}
