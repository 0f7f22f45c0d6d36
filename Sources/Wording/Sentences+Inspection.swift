package import ProfileModel
import Screens
package import Staging
package import Wizard

/// What is behind the wizard, as those read it who made the flow: in the words of its files.
extension Sentences {
  package static let profileSection = "profile"
  package static let effectsSection = "effects"
  /// What the key for letting time go by leads to.
  package static let later = "later…"

  /// Which interaction it is, and when, in parts that are set apart from each other.
  package static func occasion(_ inspection: Inspection, _ zone: Zone) -> [String] {
    let visit = "visit \(inspection.number)"
    return [
      inspection.isUnderWay ? visit : "next \(visit)", inspection.interaction.event.rawValue,
      zone.minute(of: inspection.now),
    ]
  }

  package static func planSection(_ inspection: Inspection) -> String {
    let event = inspection.interaction.event.rawValue
    return inspection.isUnderWay ? "plan" : "plan of the next \(event)"
  }

  package static func more(_ count: Int) -> String { "and \(count) more" }

  /// Why a field is asked or not, in the notation of conditions and in the words of verdicts.
  package static func cause(of ruling: Ruling, _ zone: Zone) -> String {
    switch ruling {
    case .missing: ""
    case .outdated: "does not fit any more"
    case .expired(let time): "old since \(zone.day(of: time))"
    case .newVersion(let version): "version \(version)"
    case .known(let path): path.description
    case .hasPassword: "has a password"
    case .loggedInElsewhere: "needs no password"
    case .notYet(let obstacle), .inactive(let obstacle), .dependsOn(let obstacle):
      cause(of: obstacle, zone)
    case .onlyAtSignUp: "at sign-up only"
    case .onlyByOthers: "others write it"
    case .snoozed(let end), .quiet(let end): "until \(zone.day(of: end))"
    case .leftEmpty(let end): "left empty, until \(zone.day(of: end))"
    case .abandoned(let times, let end): "left \(times) times, until \(zone.day(of: end))"
    case .declined(let time): "on \(zone.day(of: time))"
    case .exhausted(let times): "asked \(counted(times, "time"))"
    case .tooManyScreens(let limit): "at most \(counted(limit, "screen"))"
    case .tooManyFields(let limit): "at most \(counted(limit, "field"))"
    case .alreadyAsked(let screen): "asked on \(screen)"
    }
  }

  private static func cause(of obstacle: Obstacle, _ zone: Zone) -> String {
    guard let test = obstacle.test else { return "never" }
    let wanted = obstacle.isNegated ? "not (\(test.notation))" : test.notation
    if case .time(let time)? = obstacle.change { return "from \(zone.day(of: time)): \(wanted)" }
    return found(obstacle.found).map { "\(wanted) (\($0))" } ?? wanted
  }

  /// What was found in place of what is wanted; `nil` where that says nothing.
  private static func found(_ found: Obstacle.Found) -> String? {
    switch found {
    case .nothing, .event, .text, .number, .truth, .list, .object: nil
    case .stale: "old"
    case .count(let number), .percent(let number): String(number)
    case .duration(let duration): duration.iso8601
    }
  }

  /// Work that was done, and how long it took: `open 0.8 ms`.
  package static func deed(_ deed: Wizard.Trace.Job) -> String {
    let name = deed.isDone ? self.name(of: deed.kind) : "\(self.name(of: deed.kind)) refused"
    return [name, deed.took.map(milliseconds)].compactMap { $0 }.joined(separator: " ")
  }

  private static func name(of kind: Wizard.Trace.Job.Kind) -> String {
    switch kind {
    case .signUp: "sign up"
    case .logIn: "log in"
    case .signOut: "sign out"
    case .link, .arrive, .open, .begin, .note, .answer: kind.rawValue
    }
  }

  /// To a tenth below ten, else whole.
  private static func milliseconds(_ duration: Duration) -> String {
    let tenths = Int((duration / .milliseconds(0.1)).rounded())
    return tenths < 100 ? "\(tenths / 10).\(tenths % 10) ms" : "\((tenths + 5) / 10) ms"
  }
}

// MARK: - Coming back

extension Sentences {
  /// - Parameter losing: whether something was typed that is lost.
  package static func comingBack(losing: Bool) -> String {
    "After how long do you come back?" + (losing ? " What you typed here is not saved." : "")
  }

  /// `now`, `7 days`.
  package static func absence(_ duration: Duration) -> String {
    let days = Int(duration / .days(1))
    return days == 0 ? "now" : counted(days, "day")
  }
}
