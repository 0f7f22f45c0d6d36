import Testing
import Wizard

@testable import TerminalUI

struct LeavingTests {
  @Test(arguments: [([], "Leave?"), (["Ada"], "Leave? What you typed here is not saved.")])
  func `The question tells of a loss where there is one`(typed: [String], words: String) throws {
    var wizard = try newWizard()
    wizard.press(.enterPressed)
    for text in typed { wizard.type(text) }
    wizard.press(.backPressed)
    let scene = Scene(wizard, size: Size(width: 80, height: 24), glyphs: .unicode)
    #expect(scene.questionLines?.first?.pieces.map(\.text) == [words])
  }

  @Test func `The caret stands in the answer that is chosen`() throws {
    var wizard = try newWizard()
    wizard.press(.backPressed)
    var columns: Set<Int> = []
    for _ in 0..<2 {
      let frame = Scene(wizard, size: Size(width: 80, height: 24)).frame
      let caret = try #require(frame.caret)
      #expect(frame[caret].style.isReversed)
      columns.insert(caret.column)
      wizard.press(.nextPressed)
    }
    #expect(columns.count == 2)
  }
}
