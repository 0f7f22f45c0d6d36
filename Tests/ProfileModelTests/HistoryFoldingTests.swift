import TestSupport
import Testing

@testable import ProfileModel

/// What is folded into counts tells a plan the same as before.
struct HistoryFoldingTests {
  private static let screens = ["work", "job", "letters"]
  private static let fields = ["company", "title", "size"]

  /// A life of visits: at each some screens are asked, and most of them come to something. In every
  /// second life somebody sets the clock back now and then; in the others a screen is renamed.
  private static func history(seed: UInt64, visits: Int) -> History {
    var random = SeededGenerator(state: seed)
    var history = History()
    var now = HistoryTests.noon
    for visit in 0..<visits {
      let isSetBack = seed.isMultiple(of: 2) && Int.random(in: 0..<9, using: &random) == 0
      now = now + .seconds(Int.random(in: isSetBack ? -200_000...0 : 0...90_000, using: &random))
      let topic = "\(Int.random(in: 0..<2, using: &random))"
      let interaction = [Interaction(.login), Interaction(.article, context: ["topic": topic])]
        .randomElement(using: &random)
      guard let interaction else { continue }
      history.began(interaction, at: now)
      let isRenamed = !seed.isMultiple(of: 2) && visit >= visits / 2
      let names = [isRenamed ? "job" : "work", "letters"]
      for screen in names where Bool.random(using: &random) {
        now = now + .seconds(Int.random(in: 0...60, using: &random))
        for outcome in outcomes(&random) {
          let shown = fields.filter { _ in Bool.random(using: &random) }
          history.note(
            HistoryTests.showing(screen, outcome, shown, at: interaction), at: now)
        }
      }
    }
    return history
  }

  private static func outcomes(_ random: inout SeededGenerator) -> [History.Outcome] {
    let ends: [[History.Outcome]] = [
      [], [], [.answered], [.answered], [.snoozed], [.left], [.declined],
      // Back, and on again.
      [.answered, .answered], [.answered, .asked, .answered], [.asked],
    ]
    return [.asked] + (ends.randomElement(using: &random) ?? [])
  }

  /// All that a plan asks of a history.
  private struct Told: Hashable {
    var tallies: [Tally] = []
    var answers: [History.Entry?] = []
    var empty: [Timestamp?] = []
    var lastShown: [Timestamp?] = []
    var provenance: [Provenance] = []
    let events: [Interaction.Event: History.Occurrences]
    let interactions: Int

    init(_ history: History) {
      (events, interactions) = (history.events, history.interactions)
      let profile = Profile(document: ["user_metadata": ["a": "x"]])
      for names in screens.map({ [$0] }) + [["job", "work"], ["none"], []] {
        lastShown.append(history.lastShown { names.contains($0) })
        tallies += [history.tally(of: names), history.tally(of: names, current: interactions)]
        for field in fields {
          empty.append(history.leftEmpty([field], on: names, of: []))
          let question = Provenance.Asking(
            screen: names.first ?? "", field: field, writes: "user_metadata.a")
          provenance += profile.provenance(
            of: ["user_metadata.a"], askedAs: question, history: history)
        }
      }
      for names in fields.map({ [$0] }) + [["company", "size"]] {
        answers.append(history.latestAnswer(to: names))
      }
    }
  }

  @Test(arguments: 0..<120 as Range<UInt64>)
  func `What is folded tells the same`(seed: UInt64) {
    let visits = 2 + Int(seed)
    let history = Self.history(seed: seed, visits: visits)
    let whole = Told(history)
    var folded = history
    for longest in [visits - 1, visits / 2, max(1, visits / 3), 1] {
      folded.fold(to: longest)
      #expect(folded.log == history.log.suffix(longest))
      #expect(Told(folded) == whole, "\(longest) of \(visits) are left")
    }
    // An answer and its question for each of them answered and left empty.
    let most = 4 * Self.screens.count * Self.fields.count
    #expect(seed.isMultiple(of: 2) || folded.folded.entries.count <= most)
    #expect(History(json: folded.json) == folded)
  }

  /// Otherwise the property would hold of nothing.
  @Test func `Lives have every kind of count`() {
    let lives = (0..<120 as Range<UInt64>).map { Self.history(seed: $0, visits: 2 + Int($0)) }
    let tallies = lives.flatMap { life in Self.screens.map { life.tally(of: [$0]) } }
    for (key, path) in Tally.counts {
      #expect(tallies.contains { $0[keyPath: path] > 1 }, "\(key)")
    }
  }

  /// How often a screen is abandoned under its first name, whether it is put off then, and how often
  /// under its second.
  @Test(arguments: [(2, false, 1, 3), (2, true, 1, 1), (0, true, 0, 0), (3, false, 0, 3)])
  func `A screen that is renamed has been abandoned in a row all the same`(
    first: Int, isPutOff: Bool, second: Int, inARow: Int
  ) {
    var history = History()
    func visit(_ screen: String, _ outcomes: History.Outcome...) {
      let now = HistoryTests.noon + .seconds(60 * history.interactions)
      history.began(Interaction(.login), at: now)
      for outcome in outcomes { history.note(HistoryTests.showing(screen, outcome), at: now) }
    }
    for _ in 0..<first { visit("work", .asked) }
    if isPutOff { visit("work", .asked, .snoozed) }
    for _ in 0..<second { visit("job", .asked) }
    for longest in [9, 1, 0] {
      history.fold(to: longest)
      #expect(history.tally(of: ["job", "work"]).abandonedInARow == inARow)
    }
  }

  @Test func `The log keeps the latest five hundred interactions`() {
    var history = History()
    for minute in 0..<510 {
      history.began(Interaction(.login), at: HistoryTests.noon + .seconds(60 * minute))
      history.note(
        HistoryTests.showing("work", .asked), at: HistoryTests.noon + .seconds(60 * minute))
    }
    #expect(history.log.map(\.number) == Array(11...510))
    #expect(history.entries.count == 500 && history.interactions == 510)
    #expect(history.tally(of: ["work"]).shown == 510)
    #expect(history.tally(of: ["work"]).abandonedInARow == 510)
  }

  @Test func `Of what is folded nothing is later than now`() {
    var history = Self.history(seed: 7, visits: 40)
    history.fold(to: 1)
    let start = HistoryTests.noon
    #expect(history.asOf(start - .seconds(1)) == History())
    let middle = history.log[0].at - .seconds(86_400 * 7)
    let past = history.asOf(middle)
    #expect(past.folded.entries.allSatisfy { $0.at <= middle })
    for screen in Self.screens {
      let tally = past.tally(of: [screen])
      #expect(Tally.times.allSatisfy { tally[keyPath: $0.path].map { $0 <= middle } ?? true })
    }
  }
}
