import Wizard

/// How fast a person types and reads, a little unevenly, and the same for a seed each time.
struct Pace {
  private let numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  /// How long it is from one key to the next: about a hundred words in two minutes. After what ends a
  /// word one thinks.
  func key(_ character: Character) -> Duration {
    let isWithinWord = character.isLetter || character.isNumber
    return between(isWithinWord ? 50 : 110, and: isWithinWord ? 130 : 220)
  }

  /// How long one waits after what is no typing.
  func length(of act: Wizard.Act) -> Duration {
    switch act {
    case .typed, .pasted, .caretMoved, .erased: between(120, and: 240)
    case .nextPressed, .previousPressed, .upPressed, .downPressed, .optionMoved, .togglePressed,
      .scrolled:
      between(280, and: 480)
    case .enterPressed, .backPressed, .confirmed, .revealPressed, .helpPressed, .whyPressed,
      .inspectPressed, .laterPressed, .leavePressed, .interrupted:
      between(500, and: 800)
    }
  }

  /// How long one looks at what a step has led to, with its caption and so many fields.
  func reading(_ caption: Demonstration.Caption, _ fields: Int) -> Duration {
    between(1200, and: 1500) + .milliseconds(300) * fields + time(for: caption)
  }

  private func time(for caption: Demonstration.Caption) -> Duration {
    switch caption {
    case .nothing: .zero
    // About two hundred words a minute, as subtitles go.
    case .said(let text): .milliseconds(50) * text.count
    case .passed: .milliseconds(1000)
    case .unexpected: .seconds(5)
    }
  }

  private func between(_ least: UInt64, and most: UInt64) -> Duration {
    .milliseconds(Int64(least + numbers.next % (most - least + 1)))
  }
}
