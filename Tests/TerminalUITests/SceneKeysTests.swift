import Testing
import Wizard

@testable import TerminalUI

/// What keys do on a screen of some size.
struct SceneKeysTests {
  /// The help, in a window that it does not fit into.
  private func help(scroll: Int) throws -> Scene {
    var wizard = try newWizard()
    wizard.press(.helpPressed, .scrolled(to: scroll))
    return Scene(wizard, size: Size(width: 40, height: 8))
  }

  @Test func `A page on shows one line of the page before, and no page is beyond the ends`() throws
  {
    let scene = try help(scroll: 0)
    let height = scene.view.height(scene.metrics)
    let (page, last) = (height - 1, scene.view.body.count - height)
    #expect(last > 0)
    let rows: [(KeyPress.Key, from: Int, to: Int)] = [
      (.down, 0, 1), (.up, 0, 0), (.up, last, last - 1), (.down, last, last), (.pageUp, 0, 0),
      (.pageDown, 0, min(page, last)), (.pageUp, last, max(0, last - page)),
      (.pageDown, last, last),
    ]
    for (key, from, to) in rows {
      let action = try help(scroll: from).action(for: KeyPress(key))
      #expect(action == .act(.scrolled(to: to)), "\(key) from \(from)")
    }
  }

  @Test func `In a window that is too small to show anything, keys do nothing but leave`() throws {
    var wizard = try newWizard()
    wizard.press(.enterPressed)
    let scene = Scene(wizard, size: Size(width: 29, height: 8))
    for key: KeyPress.Key in [.character("a"), .enter, .tab, .escape] {
      #expect(scene.action(for: KeyPress(key)) == nil)
    }
    #expect(scene.action(for: .control("c")) == .act(.interrupted))
  }
}
