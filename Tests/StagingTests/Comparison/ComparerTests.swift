import ProfileModel
import Screens
import Testing

@testable import Staging

/// What two flows ask of one person.
struct ComparerTests {
  // MARK: One change

  /// Two flows, somebody whom both have to do with, and what these are asked otherwise.
  struct Change: CustomTestStringConvertible {
    let name: String
    let old: Flow
    let new: Flow
    var profile = Profile.account()
    var history = History()
    let shifts: [String]

    var testDescription: String { name }
  }

  private static let move = Interaction.Event(rawValue: "move")
  static let work = Screen.screen("work", fields: [.text("company"), .text("title")])
  static let home = Screen.screen("home", fields: [.text("country")])
  static let article = Screen.screen("letter", when: .event(.article), fields: [.text("letter")])
  private static let conditional = Screen.screen(
    "work",
    fields: [.text("company"), .text("title", when: .field("company", .known(true)))])

  static let changes = [
    Change(name: "none", old: Flow(work, home), new: Flow(work, home), shifts: []),
    Change(
      name: "a field less", old: Flow(work),
      new: Flow(.screen("work", fields: [.text("company")])),
      shifts: ["less title: work.login -> -; new nil"]),
    Change(
      name: "a field more", old: Flow(.screen("work", fields: [.text("company")])),
      new: Flow(work), shifts: ["more title: - -> work.login; old nil"]),
    Change(
      name: "another order on the screen", old: Flow(work),
      new: Flow(.screen("work", fields: [.text("title"), .text("company")])), shifts: []),
    Change(
      name: "another screen", old: Flow(work),
      new: Flow(
        .screen("work", fields: [.text("company")]), .screen("job", fields: [.text("title")])),
      shifts: ["elsewhere title: work.login -> job.login; old nil, new nil"]),
    Change(
      name: "another event", old: Flow(home),
      new: Flow(.screen("home", when: .event(move), fields: [.text("country")]))
        .declaring(move),
      shifts: ["elsewhere country: home.login -> home.move; old nil, new screenInactive"]),
    Change(
      name: "another event as well", old: Flow(home).declaring(move),
      new: Flow(
        .screen("home", when: .any([.event(move), .event(.login)]), fields: [.text("country")])
      ).declaring(move),
      shifts: ["more country: home.login -> home.login home.move; old screenInactive"]),
    Change(
      name: "another order under a limit", old: Flow(work, home, screensAtOnce: 1),
      new: Flow(home, work, screensAtOnce: 1),
      shifts: [
        "more country: - -> home.login; old overBudget",
        "less company: work.login -> -; new overBudget",
        "less title: work.login -> -; new overBudget",
      ]),
    Change(
      name: "another path", old: Flow(.screen("work", fields: [.text("company")])),
      new: Flow(
        .screen("work", fields: [.text("company", knownFrom: ["user_metadata.employer"])])),
      profile: .account(["user_metadata": ["company": "Acme"]]),
      shifts: ["more company: - -> work.login; old known"]),
    Change(
      name: "a later time", old: Flow(home),
      new: Flow(
        .screen(
          "home", when: .all([.event(.login), .interactions(.atLeast(5))]),
          fields: [.text("country")])),
      shifts: ["less country: home.login -> -; new notYet"]),
    Change(
      name: "a longer rest",
      old: Flow(.screen("home", snooze: .days(1), fields: [.text("country")])),
      new: Flow(.screen("home", snooze: .days(9), fields: [.text("country")])),
      history: .having(.init("home", .snoozed, ["country"], at: noon.after(days: -2))),
      shifts: ["less country: home.login -> -; new snoozed"]),
    Change(
      name: "a field that hangs on another", old: Flow(.screen("work", fields: [.text("company")])),
      new: Flow(conditional), shifts: ["more title: - -> (work.login); old nil"]),
    Change(
      name: "a field that hangs on another no more", old: Flow(conditional), new: Flow(work),
      shifts: ["elsewhere title: (work.login) -> work.login; old dependencyUnmet, new nil"]),
    Change(
      name: "only texts", old: Flow(home),
      new: Flow(.screen("home", maxAsks: 7, fields: [.text("country")])), shifts: []),
  ]

  @Test(arguments: changes)
  func `A change is told by the fields that it moves`(change: Change) {
    let visit = Visit(profile: change.profile, history: change.history, now: noon)
    let comparer = Comparer(change.old, change.new)
    #expect(comparer.shifts(in: [.init(visit)]).map(\.line) == change.shifts)
  }

  // MARK: Names

  @Test(arguments: [
    (["work"], ["company"], [String]()),
    ([], ["company"], ["elsewhere firm: work.login -> job.login; old nil, new nil"]),
    (
      ["work"], [],
      ["more firm: - -> job.login; old nil", "less company: job.login -> -; new nil"]
    ),
  ])
  func `What goes by another name is the same, if it says so`(
    screen: [String], field: [String], shifts: [String]
  ) {
    let firm = Field.text("firm", knownFrom: ["user_metadata.company"], was: field)
    let old = Flow(.screen("work", fields: [.text("company")]))
    let new = Flow(.screen("job", was: screen, fields: [firm]))
    let visit = Visit(profile: .account(), history: History(), now: noon)
    #expect(Comparer(old, new).shifts(in: [.init(visit)]).map(\.line) == shifts)
  }

  @Test func `What was put off goes with the name`() {
    let old = Flow(.screen("work", fields: [.text("company")]))
    let new = Flow(.screen("job", was: ["work"], fields: [.text("company")]))
    let visit = Visit(
      profile: .account(), history: .having(.init("work", .snoozed, ["company"])), now: noon)
    #expect(Comparer(old, new).shifts(in: [.init(visit)]) == [])
  }

  // MARK: Chances

  @Test func `Articles that no test tells apart are one chance`() {
    let old = Flow(Self.article).having("sea", "sky", "sun")
    let letter = Screen.screen(
      "letter", when: .all([.event(.article), .context("article", "sea")]),
      fields: [.text("letter")])
    let new = Flow(letter).having("sea", "sky", "sun")
    let visit = Visit(profile: .account(), history: History(), now: noon)
    #expect(
      Comparer(old, new).shifts(in: [.init(visit)]).map(\.line) == [
        "less letter: letter.article(sea) letter.article(sky sun) -> letter.article(sea);"
          + " new screenInactive"
      ])
    #expect(
      Comparer(old, Flow(Self.home).having("sea", "sky")).shifts(in: [.init(visit)]).map(\.line)
        == [
          "more country: - -> home.login; old nil",
          "less letter: letter.article(sea sky) letter.article(sun) -> -; new nil",
        ])
    #expect(
      Comparer(old, Flow(Self.home).having("sea", "sky", "sun")).shifts(in: [.init(visit)])
        .map(\.line).last == "less letter: letter.article() -> -; new nil")
  }

  @Test func `Only who has no account can sign up`() {
    let old = Flow(.screen("door", when: .event(.signup), fields: [.text("company")]))
    let new = Flow(.screen("door", when: .always, fields: [.text("title")]))
    let nobody = Visit(profile: Profile(), history: History(), now: noon)
    let known = Visit(profile: .account(), history: History(), now: noon)
    let comparer = Comparer(old, new)
    #expect(
      comparer.shifts(in: [.init(nobody, isSigningUp: true)]).map(\.line) == [
        "more title: - -> door.signup; old nil", "less company: door.signup -> -; new nil",
      ])
    #expect(
      comparer.shifts(in: [.init(known)]).map(\.line) == ["more title: - -> door.login; old nil"])
  }

  @Test func `Screens that are declared otherwise are named`() {
    let renamed = Screen.screen("house", was: ["home"], fields: [.text("country")])
    #expect(
      Comparer(Flow(Self.work, Self.home), Flow(Self.work, renamed)).changedScreens == ["house"])
    #expect(
      Comparer(Flow(Self.work, Self.home), Flow(Self.article, Self.work)).changedScreens
        == ["letter", "home"])
  }

  // MARK: At large

  @Test(arguments: UInt64(1)...200)
  func `Whoever is asked the same everywhere has no shift, and nobody else`(seed: UInt64) {
    var dice = CaseDice(seed: seed)
    let (old, new) = (dice.flow(), dice.flow())
    let visit = Visit(profile: dice.profile(), history: dice.history(for: old), now: noon)
    func asked(by flow: Flow) -> Set<[String]> {
      let plan = Plan(for: visit, flow: flow, interaction: Interaction(.login))
      return Set(
        plan.steps.flatMap { step in
          step.questions.map { [step.screen.id, $0.field.id, "\($0.isShown)"] }
        })
    }
    let shifts = Comparer(old, new).shifts(in: [.init(visit)])
    #expect(shifts.isEmpty == (asked(by: old) == asked(by: new)))
    #expect(Comparer(old, old).shifts(in: [.init(visit)]) == [])
    let back = Comparer(new, old).shifts(in: [.init(visit)])
    #expect(Set(shifts.map(\.field)) == Set(back.map(\.field)))
  }

  @Test(arguments: UInt64(1)...100)
  func `Made-up values are asked the same by both flows`(seed: UInt64) {
    var dice = CaseDice(seed: seed)
    let comparer = Comparer(dice.flow(), dice.flow())
    let (profile, history) = (dice.profile(), dice.history(for: comparer.old))
    let made = Anonymous(of: profile, history, flow: comparer.both, number: 1)
    guard made.unmatched.isEmpty else { return }
    let shifts = [(profile, history), (made.profile, made.history)].map { profile, history in
      comparer.shifts(in: [.init(Visit(profile: profile, history: history, now: noon))])
    }
    #expect(shifts[0] == shifts[1])
  }
}

extension Flow {
  fileprivate func declaring(_ event: Interaction.Event) -> Flow {
    var flow = self
    flow.events.append(event)
    return flow
  }

  fileprivate func having(_ articles: String...) -> Flow {
    var flow = self
    flow.articles = articles.map { Article(id: $0, title: "", topic: "", paragraphs: []) }
    return flow
  }
}

extension Comparison.Shift {
  /// `less title: work.login -> -; new overBudget`
  fileprivate var line: String {
    func verdict(_ word: String, _ verdict: Plan.Verdict?) -> String {
      "\(word) \(verdict?.rawValue ?? "nil")"
    }
    func line(_ placements: [Comparison.Placement]) -> String {
      placements.isEmpty ? "-" : placements.map(\.line).joined(separator: " ")
    }
    let verdicts =
      (gained.isEmpty ? [] : [verdict("old", oldVerdict)])
      + (lost.isEmpty ? [] : [verdict("new", newVerdict)])
    return "\(tendency.rawValue) \(field): \(line(old)) -> \(line(new)); "
      + verdicts.joined(separator: ", ")
  }
}

extension Comparison.Placement {
  fileprivate var line: String {
    let articles =
      chance.event == .article ? "(\(chance.articles.joined(separator: " ")))" : ""
    let line = "\(screen).\(chance.event.rawValue)\(articles)"
    return isAtOnce ? line : "(\(line))"
  }
}
