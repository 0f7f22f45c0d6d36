import ProfileModel
import Rehearsal
import Screens
import Staging
import TerminalUI
import Wizard

/// A life as the wizard itself lives it: what stands before the person at its end, and what was
/// decided at each visit.
struct LifeTake {
  /// What is decided as a visit begins.
  struct Opening {
    /// From 1.
    let visit: Int
    let interaction: Interaction
    let decisions: [Plan.Decision]
  }

  /// As tall as a form takes, and no wider than its lines need.
  private static let width = 64
  private static let heights = 20...60

  private(set) var openings: [Opening] = []
  private(set) var wizard: Wizard?

  /// - Returns: `nil` where the service refuses whom the script begins with.
  init?(_ steps: [ScriptStep], in flow: Flow, rules: RulesOfPersonas) {
    let script = Script(title: "", steps: steps)
    guard var rehearsal = rules.rehearsal(of: script, in: flow) else { return nil }
    var visits = 0
    while let turn = rehearsal.next() {
      guard turn.beginsVisit, turn.mishap == nil, let interaction = turn.sight.interaction else {
        continue
      }
      visits += 1
      openings.append(
        Opening(visit: visits, interaction: interaction, decisions: turn.sight.decisions))
    }
    wizard = rehearsal.wizard
  }

  /// The screen as it stands at the end; `nil` where another one does.
  func frame(of screen: String) -> Frame? {
    guard let wizard, wizard.form?.screen?.id == screen else { return nil }
    let size = Size(width: Self.width, height: Self.heights.lowerBound)
    return Scene(wizard, size: size).fitting(Self.heights).frame
  }
}

extension Turn {
  fileprivate var beginsVisit: Bool {
    switch step {
    case .interaction, .arrive: true
    default: false
    }
  }
}
