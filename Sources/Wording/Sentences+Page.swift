import ProfileModel
package import Screens
package import Staging

/// What the page of an exploration says around what was found.
extension Sentences {
  package enum Page {
    package static let eyebrow = "Every life that the screens allow"
    package static let contents = "Contents"
    package static let findings = "Findings"
    package static let flow = "The flow"
    package static let coverage = "Coverage"
    package static let screens = "Screens"

    package static func explored(_ exploration: Exploration) -> String {
      exploration.isComplete
        ? "Explored to the end: what was not found is not there."
        : "Stopped at --limit on \(enumerated(exploration.cut)): what was not found there may be "
          + "there all the same."
    }

    package static let facts = (
      states: "States", extent: "Exploration", screens: "Screens shown", findings: "Findings"
    )
    package static let complete = "complete"
    package static let cutOff = "cut off"
    package static func some(_ count: Int, of all: Int) -> String { "\(count) of \(all)" }

    // MARK: Findings

    package static func noFindings(_ exploration: Exploration) -> String {
      exploration.isComplete
        ? "Nothing is wrong with any life." : "Nothing was found as far as it was explored."
    }

    package static let onScreen = "On the screen "
    package static let noLife = "No life shows it, since there is nothing to show."

    // MARK: The flow

    package static let flowIntroduction =
      "Screens in the order in which they are asked for, and what has to hold for each."

    package static func limits(_ limits: Flow.Limits) -> String {
      let most =
        "At one visit at most \(counted(limits.screens, "screen")) and "
        + "\(counted(limits.fields, "question"))"
      guard limits.quiet > .zero else { return "\(most)." }
      return "\(most); after an optional screen none for \(limits.quiet.iso8601)."
    }

    package static let anyEvent = "any event"
    package static let noEvent = "no event"
    package static let always = "always"
    package static let columns = (
      screen: "Screen", event: "At", conditions: "When", questions: "Questions"
    )
    package static let required = "required"
    package static let optional = "optional"
    package static func required(when condition: String) -> String { "required when \(condition)" }
    package static func when(_ condition: String) -> String { "when \(condition)" }

    // MARK: Coverage

    package static let coverageIntroduction =
      "At which visits a screen can be shown, and at what event. The first visit is the one at "
      + "which the person signs up; each time that they come is one more."
    package static let coverageCaption = "Screens by event and visit"

    package static func visit(_ number: Int, isLast: Bool) -> String {
      isLast ? "\(number) and later" : "\(number)"
    }

    package static func mark(_ chance: Coverage.Chance) -> (sign: String, word: String) {
      switch chance {
      case .shown: ("●", "shown")
      case .open: ("○", "open")
      case .never: ("–", "never")
      }
    }

    package static func meaning(_ chance: Coverage.Chance) -> String {
      switch chance {
      case .shown: "In some life it is shown at this visit. One was played with the planner."
      case .open: "No such life was found, and none is ruled out."
      case .never: "There is no such life, whatever people do and however long they wait."
      }
    }

    package static let coverageLeftOut = "Events at which a screen never comes are left out."

    // MARK: Screens

    package static func picture(_ title: String, _ fields: [String]) -> String {
      fields.isEmpty
        ? "The screen “\(title)”." : "The screen “\(title)”, which asks \(listed(fields))."
    }

    package static let neverReached = "No life was found in which it is shown."
    package static let notDrawn =
      "There is no picture, since in this life others write what no script can."
    package static let life = "The shortest life to it"
    package static let lifeToFinding = "The shortest life that shows it"
    package static let script = "The same as a script"
    package static func visit(_ number: Int) -> String { "Visit \(number)" }

    package static let reasons = "When it is not asked"
    package static func reasonsCaption(_ title: String) -> String {
      "Verdicts beside “ask” on “\(title)”"
    }
    package static let screensIntroduction =
      "How each looks at the end of the shortest life to it, and when it is not asked. Each verdict "
      + "was given in a life that was played for this page; there may be others. Where its sentence "
      + "has a number or a day in it, it is that of the first visit at which it was given."
    package static let reasonColumns = (
      verdict: "Verdict", reason: "Why", questions: "Questions", event: "At", visits: "Visit"
    )
  }

  /// `1,234`
  package static func number(_ number: Int) -> String {
    let digits = String(number)
    return String(
      digits.enumerated().flatMap { place, digit in
        place > 0 && (digits.count - place).isMultiple(of: 3) ? [",", digit] : [digit]
      })
  }

  /// `1, 3–5, 6 and later`; `every` for none.
  ///
  /// - Parameter last: the visit that stands for all later ones, too.
  package static func visits(_ visits: Set<Int>, of last: Int) -> String {
    if visits.isEmpty { return "every" }
    var ranges: [ClosedRange<Int>] = []
    for visit in visits.sorted() {
      if let range = ranges.last, range.upperBound + 1 == visit {
        ranges[ranges.count - 1] = range.lowerBound...visit
      } else {
        ranges.append(visit...visit)
      }
    }
    return ranges.map { range in
      if range.upperBound == last { return "\(range.lowerBound) and later" }
      return range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
    }.joined(separator: ", ")
  }

  /// That the page was written, and what is in it.
  package static func pageWritten(_ path: String, _ exploration: Exploration) -> String {
    let extent = exploration.isComplete ? "" : ", cut off"
    return "\(path): \(counted(exploration.states, "state"))\(extent), "
      + "\(counted(exploration.findings.count, "finding"))."
  }

  package static let pageNeedsFile =
    "The page goes to a file; name one, as in --html flow.html."
}
