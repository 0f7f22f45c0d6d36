import ProfileModel
import Screens
import Staging
import Testing

@testable import Wizard

/// What one may see behind the wizard, and how one comes back another day.
struct InspectorTests {
  private func home(movesTime: Bool = true) throws -> Replay {
    var replay = try Replay()
    replay.wizard = Wizard(
      flow: replay.wizard.flow, inspector: .init(movesTime: movesTime), now: Replay.now)
    replay.begin(.interaction(Interaction(.login), ada(metadata: ["company": "A", "title": "B"])))
    return replay
  }

  struct Press: Sendable {
    var isRoomy: Bool
    var isOpen: Bool
    var isAlone: Bool
  }

  static let cycles: [[Press]] = [
    [
      Press(isRoomy: true, isOpen: true, isAlone: false),
      Press(isRoomy: true, isOpen: true, isAlone: true),
      Press(isRoomy: true, isOpen: false, isAlone: false),
    ],
    [
      Press(isRoomy: false, isOpen: false, isAlone: true),
      Press(isRoomy: false, isOpen: false, isAlone: false),
    ],
    // The window grows, and shrinks again.
    [
      Press(isRoomy: false, isOpen: false, isAlone: true),
      Press(isRoomy: true, isOpen: false, isAlone: false),
      Press(isRoomy: true, isOpen: true, isAlone: false),
      Press(isRoomy: false, isOpen: true, isAlone: true),
      Press(isRoomy: false, isOpen: true, isAlone: false),
    ],
  ]

  @Test(arguments: cycles)
  func `One key shows it beside the place, then alone, then no more`(_ presses: [Press]) throws {
    var replay = try home()
    for press in presses {
      replay.press(.inspectPressed(isRoomy: press.isRoomy))
      #expect(replay.effects.isEmpty)
      #expect(replay.wizard.inspector.isOpen == press.isOpen)
      #expect(replay.wizard.popup == (press.isAlone ? .inspection(scroll: 0) : nil))
    }
  }

  @Test func `Alone it scrolls, and Esc leaves it beside the place`() throws {
    var replay = try home()
    replay.press(.inspectPressed(isRoomy: true), .inspectPressed(isRoomy: true), .scrolled(to: 4))
    #expect(replay.wizard.popup == .inspection(scroll: 4))
    replay.press(.typed("x"))
    #expect(replay.wizard.popup == .inspection(scroll: 4))
    replay.press(.backPressed)
    #expect(replay.wizard.popup == nil)
    #expect(replay.wizard.inspector.isOpen)
  }

  @Test(arguments: [(0, Duration.zero), (1, .days(1)), (2, .days(7)), (3, .days(30))])
  func `One comes back after as long as one chooses`(row: Int, absence: Duration) throws {
    var replay = try home()
    replay.press(.laterPressed)
    for _ in 1..<1 + (row + 3) % 4 { replay.press(.optionMoved(1)) }
    replay.press(.enterPressed)
    #expect(replay.works == [.comeBack(after: absence)])
    #expect(replay.wizard.popup == nil)
  }

  @Test func `One may stay, and where time is not ours nobody is asked`() throws {
    var replay = try home()
    replay.press(.laterPressed, .backPressed)
    #expect(replay.wizard.popup == nil && replay.effects.isEmpty)
    replay = try home(movesTime: false)
    let before = replay.wizard
    replay.press(.laterPressed)
    #expect(replay.wizard == before && replay.effects.isEmpty)
  }

  @Test func `From the inspector one comes back, too`() throws {
    var replay = try home()
    replay.press(.inspectPressed(isRoomy: false), .laterPressed, .enterPressed)
    #expect(replay.works == [.comeBack(after: .days(1))])
  }

  @Test func `Of the window that is closed nothing is left but the inspector`() throws {
    var replay = try home()
    replay.press(.inspectPressed(isRoomy: true), .upPressed)
    let anew = replay.wizard.anew(at: Replay.now + .days(1))
    #expect(anew.inspector == replay.wizard.inspector)
    #expect(anew.visit == nil && anew.steps == nil)
    #expect(anew.flow == replay.wizard.flow)
  }
}
