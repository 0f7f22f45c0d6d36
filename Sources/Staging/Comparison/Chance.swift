package import ProfileModel
import Screens

/// An occasion at which one of two flows may ask: an event, or one of some articles.
package struct Chance: Hashable, Sendable {
  package let event: Interaction.Event
  /// The ids of the articles, which no test of either flow tells apart; empty where any is meant, and
  /// at every other event.
  package let articles: [String]

  package init(_ event: Interaction.Event, articles: [String] = []) {
    self.event = event
    self.articles = articles
  }
}

/// The same with the interaction that it is in each of the flows; `nil` in a flow that has none such.
struct SharedChance: Sendable {
  let chance: Chance
  let old: Interaction?
  let new: Interaction?

  /// Every chance that one of the flows has, in the order of the new one.
  static func all(in old: Flow, _ new: Flow) -> [SharedChance] {
    let events = new.events + old.events.filter { !new.events.contains($0) }
    return events.flatMap { event in
      event == .article ? articles(in: old, new) : [SharedChance(event, in: old, new)]
    }
  }

  private init(_ event: Interaction.Event, in old: Flow, _ new: Flow) {
    chance = Chance(event)
    self.old = old.events.contains(event) ? Interaction(event) : nil
    self.new = new.events.contains(event) ? Interaction(event) : nil
  }

  private init(_ chance: Chance, like article: String, in old: Flow, _ new: Flow) {
    self.chance = chance
    self.old = old.article(article)?.interaction()
    self.new = new.article(article)?.interaction()
  }

  /// One for each group of articles that are alike. A flow plans alike at all of them, so that one
  /// stands for the group.
  private static func articles(in old: Flow, _ new: Flow) -> [SharedChance] {
    let ids = new.articles.map(\.id)
    let all = ids + old.articles.map(\.id).filter { !ids.contains($0) }
    let tests = (old.contextTests, new.contextTests)
    var groups: [(reading: [[Bool?]?], articles: [String])] = []
    for id in all {
      let reading = [
        old.article(id)?.interaction().reading(of: tests.0),
        new.article(id)?.interaction().reading(of: tests.1),
      ]
      if let place = groups.firstIndex(where: { $0.reading == reading }) {
        groups[place].articles.append(id)
      } else {
        groups.append((reading, [id]))
      }
    }
    return groups.compactMap { group in
      group.articles.first.map { first in
        let chance = Chance(.article, articles: groups.count == 1 ? [] : group.articles)
        return SharedChance(chance, like: first, in: old, new)
      }
    }
  }
}

extension Flow {
  /// The tests of what comes with an interaction.
  fileprivate var contextTests: [FactTest] {
    conditions.flatMap(\.tests).filter { test in
      if case .context = test.fact { true } else { false }
    }
  }
}

extension Interaction {
  /// What each of the tests says of what came with it; `nil` where that is unknown.
  fileprivate func reading(of tests: [FactTest]) -> [Bool?] {
    tests.map { test in
      guard case .context(let key) = test.fact else { return nil }
      return context[key].map { test.test.holds(for: .string($0)) }
    }
  }
}
