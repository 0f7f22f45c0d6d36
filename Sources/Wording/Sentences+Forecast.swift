package import ProfileModel
package import Screens
package import Staging

/// What will be asked, in words.
extension Sentences {
  /// `From 2026-03-01 12:00 UTC until 2026-05-30 12:00 UTC:`
  package static func heading(_ forecast: Forecast, in zone: Zone) -> String {
    "From \(zone.minute(of: forecast.from)) until \(zone.minute(of: forecast.until)),"
      + " whoever comes once:"
  }

  package static let nothingAhead = "Nothing is asked."
  package static let missingHeading = "Not known yet:"
  package static let nextHeading = "At the next interaction:"

  /// The row of a span: when, at what, and what is asked.
  package static func row(
    _ season: Forecast.Season, in forecast: Forecast, of flow: Flow, _ zone: Zone
  ) -> [String] {
    let asked = season.plan.steps.map { step in
      "\(step.screen.id) (\(enumerated(step.fields.map(\.id))))"
    }
    let end = season.until == forecast.until ? "" : "until \(zone.minute(of: season.until))"
    return [
      zone.minute(of: season.from), end, name(of: flow.discreet(season.interaction)),
      asked.joined(separator: ", then "),
    ]
  }

  /// The row of a field that is not known: which, what is decided now, and what has to happen.
  package static func row(
    _ missing: Forecast.Missing, from start: Timestamp, in flow: Flow, _ zone: Zone
  ) -> [String] {
    let (decision, interaction) = (missing.decision, flow.discreet(missing.interaction))
    return [
      "\(decision.screen).\(decision.field)", name(of: interaction),
      decision.verdict.rawValue,
      prospect(
        decision.ruling, missing.obstacles, at: interaction, asked: missing.asked,
        from: start, in: flow, zone),
    ]
  }

  /// When a field is asked, or what has to happen before it is.
  ///
  /// - Parameters:
  ///   - obstacles: all that its conditions lack.
  ///   - time: when time alone brings it; `nil` where it does not.
  ///   - start: the time of the plan.
  package static func prospect(
    _ ruling: Ruling, _ obstacles: [Obstacle], at interaction: Interaction, asked time: Timestamp?,
    from start: Timestamp,
    in flow: Flow, _ zone: Zone
  ) -> String {
    let reason = reason(for: ruling, at: interaction, in: flow, zone)
    if let time {
      return time <= start ? reason : "\(reason) It is asked from \(zone.minute(of: time)) on."
    }
    let remedies = remedies(for: ruling, obstacles, at: interaction, in: flow, zone)
    return remedies.isEmpty ? reason : "\(reason) Needs: \(remedies.joined(separator: " "))"
  }

  package static let needsAhead = "--ahead needs how far to look, as in P90D; at most P100Y."
}
