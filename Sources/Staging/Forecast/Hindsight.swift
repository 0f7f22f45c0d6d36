package import ProfileModel
package import Screens

/// Why a field was or was not asked at an interaction of the log.
///
/// The plan of that moment is made once more, from the history as it was and from the profile as it is
/// now. What the log says was answered since is left out of the profile; what others wrote since is
/// not known to have been otherwise, and is told in `news`.
package struct Hindsight: Hashable, Sendable {
  /// What became of the field.
  package enum Sequel: String, Hashable, Sendable {
    case notShown, answered, leftEmpty
    /// "Not now"
    case putOff
    case declined, left, abandoned
    /// Shown, and nothing has become of it yet.
    case shown
  }

  /// What happened since and bears on the plan.
  package enum News: Hashable, Sendable {
    /// A field was answered at an interaction, which is left out where it was the first answer.
    case answered(field: String, number: Int, at: Timestamp, isLeftOut: Bool)
    /// Somebody else wrote an attribute.
    case written(AttributePath, at: Timestamp)
  }

  package let seat: Plan.Seat
  package let occasion: History.Occasion
  /// The verdict that was noted then; `nil` where none was, as in old histories.
  package let noted: String?
  package let sequel: Sequel
  package let ruling: Ruling
  /// All that the field's conditions lacked.
  package let obstacles: [Obstacle]
  package let news: [News]

  /// Whether the plan that is made now says what was noted then.
  package var agrees: Bool { noted == nil || noted == ruling.verdict.rawValue }

  /// - Returns: `nil` where the flow does not have the field.
  package init?(
    of seat: Plan.Seat, at occasion: History.Occasion, profile: Profile, history: History,
    flow: Flow
  ) {
    guard let screen = flow.screen(seat.screen), let field = screen.field(seat.field)
    else { return nil }
    let past = Retrospect(of: occasion, profile, history, flow)
    guard let ruling = past.plan.decision(on: seat)?.ruling else { return nil }
    self.seat = seat
    self.occasion = occasion
    self.ruling = ruling
    obstacles = Plan.obstacles(
      to: seat, for: past.visit, flow: flow, interaction: occasion.interaction)
    noted = Self.noted(field, on: screen, at: occasion)
    sequel = Self.sequel(of: field, on: screen, at: occasion, in: history)
    news = past.news(about: [field] + flow.fields(behind: field, on: screen))
  }

  private static func noted(
    _ field: Field, on screen: Screen, at occasion: History.Occasion
  ) -> String? {
    let verdicts = screen.names.lazy.compactMap { occasion.verdicts[$0] }.first ?? [:]
    return field.names.lazy.compactMap { verdicts[$0] }.first
  }

  private static func sequel(
    of field: Field, on screen: Screen, at occasion: History.Occasion, in history: History
  ) -> Sequel {
    let entries = history.entries(at: occasion).filter { screen.names.contains($0.screen) }
    func names(_ entry: History.Entry) -> Bool {
      entry.fields.contains(where: field.names.contains)
    }
    let shown = entries.filter { $0.outcome == .asked }
    // Where nothing tells which fields were shown, those that something became of were.
    guard shown.contains(where: names) || entries.contains(where: names) else { return .notShown }
    switch entries.last(where: { $0.outcome != .asked })?.outcome {
    case .answered where entries.contains { $0.outcome == .answered && names($0) }:
      return .answered
    case .answered: return .leftEmpty
    case .snoozed: return .putOff
    case .declined: return .declined
    case .left: return .left
    case .asked, nil: return history.isOver(occasion) ? .abandoned : .shown
    }
  }
}

/// What was known when an interaction began.
private struct Retrospect {
  let visit: Visit
  let plan: Plan
  private let occasion: History.Occasion
  private let history: History
  private let answered: [History.Entry]

  init(
    of occasion: History.Occasion, _ profile: Profile, _ history: History, _ flow: Flow
  ) {
    self.occasion = occasion
    self.history = history
    let past = history.before(occasion)
    answered = history.entries.filter {
      $0.outcome == .answered && $0.number >= occasion.number
    }
    let ids = Set(answered.flatMap(\.fields))
    let given = flow.screens.flatMap(\.fields).filter { field in
      !ids.isDisjoint(with: field.names) && past.latestAnswer(to: field.names) == nil
    }
    var former = profile.setting(
      Dictionary(given.map { ($0.writes, .null) }, uniquingKeysWith: { first, _ in first }))
    if occasion.interaction.event == .signup { former = former.withoutAccount }
    visit = Visit(profile: former, history: past, now: occasion.at)
    plan = Plan(for: visit, flow: flow, interaction: occasion.interaction)
  }

  /// What happened to some fields since.
  func news(about fields: [Field]) -> [Hindsight.News] {
    fields.flatMap { field -> [Hindsight.News] in
      let isFirst = visit.history.latestAnswer(to: field.names) == nil
      let told = answered.filter { $0.fields.contains(where: field.names.contains) }.map { entry in
        Hindsight.News.answered(
          field: field.id, number: entry.number, at: entry.at, isLeftOut: isFirst)
      }
      let written = field.knownFrom.compactMap { path in
        history.writtenByOthers[path].flatMap { time in
          time > occasion.at ? Hindsight.News.written(path, at: time) : nil
        }
      }
      return told + written
    }
  }
}

extension Profile {
  /// As it was before there was an account: what a provider said is there before that.
  fileprivate var withoutAccount: Profile {
    var former = self
    former[.userID] = nil
    if !identities.allSatisfy(\.isSocial) { former[.identities] = nil }
    return former
  }
}

extension Flow {
  /// The fields that conditions on a field look at, its screen's among them.
  fileprivate func fields(behind field: Field, on screen: Screen) -> [Field] {
    let tests = screen.when.tests + (field.when?.tests ?? [])
    return tests.compactMap { test in
      if case .field(let id) = test.fact, id != field.id { self.field(id) } else { nil }
    }
  }
}
