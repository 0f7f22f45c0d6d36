import ProfileModel
import Rehearsal
import Screens
import TestSupport
import Testing
import Wording

@testable import Staging

/// What is said of the bundled flow reads as somebody would say it.
struct PlainWordsTests {
  private static let flow = try? Flow(files: BundledScreens.files)

  /// Everybody whom the bundled screens come with, a day, a month and a year after they were here.
  private static var visits: [Visit] {
    let people = (flow?.personas ?? []).map { ($0.profile ?? Profile(), $0.history) }
    return ([(Profile(), History())] + people).flatMap { profile, history in
      [1, 30, 365].map { days in
        Visit(profile: profile, history: history, now: Script.usualStart + .days(days))
      }
    }
  }

  /// Why each field is or isn't asked of them, and what would change it.
  private static func sentences(of flow: Flow, for visit: Visit) -> [String] {
    flow.interactions(for: visit.profile).flatMap { interaction in
      let plan = Plan(for: visit, flow: flow, interaction: interaction)
      return flow.seats.flatMap { seat -> [String] in
        guard let ruling = plan.decision(on: seat)?.ruling else { return [] }
        let obstacles = Plan.obstacles(
          to: seat, for: visit, flow: flow, interaction: interaction)
        return [Sentences.reason(for: ruling, at: interaction, in: flow, .utc)]
          + Sentences.remedies(for: ruling, obstacles, at: interaction, in: flow, .utc)
      }
    }
  }

  /// What is said of how it came about at their last interaction.
  private static func looksBack(of flow: Flow, for visit: Visit) -> [String] {
    guard let occasion = visit.history.log.last else { return [] }
    return flow.seats.flatMap { seat -> [String] in
      let hindsight = Hindsight(
        of: seat, at: occasion, profile: visit.profile, history: visit.history, flow: flow)
      let rows = hindsight.map {
        Sentences.rows($0, at: occasion.interaction, in: flow, .utc)
      }
      // The first says a verdict, and so does the third before its sentence.
      return (rows ?? []).filter { !["noted", "planned", "since"].contains($0[0]) }.map { $0[1] }
    }
  }

  /// Why whatever can be found by exploring is wrong.
  private static var suspicions: [String] {
    Exploration.Suspicion.Kind.allCases.flatMap { kind in
      [false, true].map { isUnanswerable in
        Sentences.why(
          Exploration.Suspicion(kind: kind, screen: "work", isUnanswerable: isUnanswerable))
      }
    }
  }

  @Test func `Every sentence is one, and short`() throws {
    let flow = try #require(Self.flow)
    let said = Self.visits.flatMap {
      Self.sentences(of: flow, for: $0) + Self.looksBack(of: flow, for: $0)
    }
    let all = Set(said + Self.suspicions)
    #expect(all.count > 40)
    #expect(all.filter { !$0.isPlain }.sorted() == [])
  }

  @Test(arguments: [
    "it is asked.", "It is asked", "It is  asked.", "It is asked!", "It is screenInactive.",
    "It is asked once {company} is.", "It is asked..", "It is Optional(1).", "",
    String(repeating: "It is asked. ", count: 20),
  ])
  func `What is none is told apart`(text: String) { #expect(!text.isPlain) }
}

extension String {
  /// Whether it is a short sentence without what only a program would say.
  fileprivate var isPlain: Bool {
    let foreign = ["  ", "..", " .", "{", "}", "!", "Optional", "nil", "(\""]
    // Keys that somebody writes into a screen, and paths, are named as they are.
    let words = split(separator: " ").filter { !$0.dropLast().contains(".") }
      .flatMap { $0.split { !$0.isLetter } }.filter { !["maxAsks", "knownFrom"].contains($0) }
    return hasSuffix(".") && count <= 110
      && first.map { $0.isUppercase || $0.isNumber || $0 == "“" } ?? false
      && foreign.allSatisfy { !contains($0) } && words.allSatisfy { !$0.isCase }
  }
}

extension Substring {
  /// Whether it is written as the cases of an enumeration are.
  fileprivate var isCase: Bool {
    first?.isLowercase == true && contains(where: \.isUppercase)
  }
}
