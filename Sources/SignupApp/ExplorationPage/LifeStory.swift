import ProfileModel
import Screens
import Staging
import Wording

/// A life in words, visit by visit.
struct LifeStory {
  struct Visit {
    /// From 1.
    let number: Int
    /// The time that went by before.
    let pause: String?
    /// What happens, sentence by sentence.
    var deeds: [String]
  }

  private(set) var visits: [Visit] = []

  init(_ life: Life, in flow: Flow) {
    var pause: String?
    var before: [String] = []
    for move in life.moves {
      switch move {
      case .wait(let duration): pause = Sentences.passed(duration)
      case .told(let values):
        before.append(Sentences.told(at: values.keys.map(\.description).sorted()))
      case .arrive, .begin:
        let deeds = before + [Sentences.beginning(move, in: flow)]
        visits.append(Visit(number: visits.count + 1, pause: pause, deeds: deeds))
        (pause, before) = (nil, [])
      case .end(let ending, let screen):
        add(Sentences.ending(ending, of: screen, in: flow))
      }
    }
  }

  /// Adds what happens at the last visit.
  mutating func add(_ deed: String) {
    guard !visits.isEmpty else { return }
    visits[visits.count - 1].deeds.append(deed)
  }
}
