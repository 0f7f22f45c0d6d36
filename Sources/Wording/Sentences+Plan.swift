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
    case .expired(let time): "You told us on \(zone.day(of: time)); it may have changed."
    case .newVersion: "It has changed since you answered."

    case .known(let path): told(at: path, in: flow)
    case .hasPassword: "Your account has its password."
    case .loggedInElsewhere: "Another service logs you in, so that no password is needed."

    case .notYet(let obstacle), .inactive(let obstacle), .dependsOn(let obstacle):
      Obstruction(obstacle, interaction, flow, zone).reason

    case .onlyAtSignUp: "This can be given at sign-up only."
    case .onlyByOthers: "This is not yours to change here."

    case .snoozed(let end): "You said “Not now”; we ask again from \(zone.day(of: end)) on."
    case .leftEmpty(let end): "You left it empty; we ask again from \(zone.day(of: end)) on."
    case .abandoned(let times, let end):
      "It was left open \(times) times; we ask again from \(zone.day(of: end)) on."
    case .declined(let time): "You said “Don't ask again” on \(zone.day(of: time))."
    case .exhausted(times: 1): "We asked once, and leave it at that."
    case .exhausted(let times): "We asked \(times) times, and leave it at that."

    case .quiet(let end): "We asked you something lately; the next is for \(zone.day(of: end)) on."
    case .tooManyScreens(limit: 1): "One screen is enough at one visit."
    case .tooManyScreens(let limit): "\(limit) screens are enough at one visit."
    case .tooManyFields(limit: 1): "One question is enough at one visit."
    case .tooManyFields(let limit): "\(limit) questions are enough at one visit."
    case .alreadyAsked(let screen):
      "It is asked on \(title(of: screen, at: interaction, in: flow)) at this visit."
    }
  }

  static func title(of id: String, at interaction: Interaction, in flow: Flow) -> String {
    let title = flow.screen(id)?.title.filled { name in
      name.hasPrefix("context.") ? interaction.context[String(name.dropFirst(8))] : nil
    }
    return "“\(title ?? id)”"
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
