import TestSupport
import Testing
import Wizard

@testable import TerminalUI

/// A frame made after another is the frame that its scene alone gives.
struct FrameSequenceTests {
  private static let sizes = [(80, 24), (40, 12), (30, 8), (120, 40), (20, 5)].map {
    Size(width: $0, height: $1)
  }

  /// What people do in forms: mostly typing, and whatever else there is.
  private static let acts: [Wizard.Act] = [
    .typed("a"), .typed("é"), .typed("世"), .typed("क्षि"), .typed("@"), .erased(.backward),
    .erased(.toStart), .caretMoved(.left), .caretMoved(.start), .caretMoved(.end),
    .pasted("a long password for all of us, longer than any field is wide"), .nextPressed,
    .previousPressed, .enterPressed, .downPressed, .upPressed, .togglePressed, .revealPressed,
    .confirmed(true), .optionMoved(1), .helpPressed, .whyPressed, .backPressed,
  ]

  @Test(arguments: Gallery.all, UInt64(1)...3)
  func `Whatever one does, the next frame is the whole of its scene`(
    _ exhibit: Exhibit, _ seed: UInt64
  ) throws {
    var generator = SeededGenerator(state: seed)
    var wizard = try exhibit.make()
    var frames = FrameSequence()
    var size = Self.sizes[0]
    var isTyping = false
    for step in 0..<90 {
      // Long enough in a window for a field to take more rows, and fewer again.
      if step % 15 == 14 {
        size = Self.sizes.randomElement(using: &generator) ?? size
        isTyping = false
      }
      let scene = Scene(wizard, size: size, glyphs: exhibit.glyphs)
      expectSame(frames.next(scene, isTyping: isTyping), scene.frame)
      let acts = Int.random(in: 0..<3, using: &generator) > 0 ? Self.acts[..<11] : Self.acts[...]
      guard let act = acts.randomElement(using: &generator) else { continue }
      wizard.press(act)
      isTyping = act.isTyping
    }
  }

  private func expectSame(_ frame: Frame, _ whole: Frame) {
    if frame != whole { Issue.record("\(goldenText(of: frame))\n\(goldenText(of: whole))") }
  }

  @Test func `In a window of another size everything is drawn anew`() throws {
    var wizard = try newWizard()
    wizard.press(.enterPressed)
    var frames = FrameSequence()
    for size in Self.sizes {
      wizard.press(.typed("A"))
      let scene = Scene(wizard, size: size)
      expectSame(frames.next(scene, isTyping: true), scene.frame)
    }
  }

  @Test func `A frame does not grow with what was typed and erased before`() throws {
    let size = Size(width: 80, height: 24)
    var wizard = try newWizard()
    wizard.press(.enterPressed)
    var frames = FrameSequence()
    wizard.press(.typed("प्रियंका"))
    for turn in 0..<200 {
      wizard.press(turn.isMultiple(of: 2) ? .typed("प्रि") : .erased(.backward))
      let frame = frames.next(Scene(wizard, size: size), isTyping: turn > 0)
      try #require(frame.clusters.count < 5 * size.width)
    }
  }

  @Test(arguments: sizes)
  func `Typing changes no row but those of the field`(_ size: Size) throws {
    var wizard = try newWizard()
    wizard.press(.enterPressed)
    var frames = FrameSequence()
    var before = frames.next(Scene(wizard, size: size), isTyping: false)
    for letter in "Ada Lovelace" {
      wizard.press(.typed(String(letter)))
      let after = frames.next(Scene(wizard, size: size), isTyping: true)
      expectSame(after, Scene(wizard, size: size).frame)
      #expect(Set(after.changes(from: before).map(\.position.row)).count <= 1)
      before = after
    }
  }
}
