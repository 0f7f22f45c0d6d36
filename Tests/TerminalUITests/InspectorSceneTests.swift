import ProfileModel
import Screens
import TestSupport
import Testing
import Wizard

@testable import TerminalUI

/// The inspector beside the place, and in its stead.
struct InspectorSceneTests {
  struct Shown: Sendable, CustomTestStringConvertible {
    let name: String
    var sizes = [Size(width: 110, height: 24), Size(width: 120, height: 40)]
    var glyphs = Glyphs.unicode
    var movesTime = true
    var acts: [Wizard.Act] = []
    let visit: @Sendable () -> Visit

    var testDescription: String { name }
  }

  private static let narrow = [(80, 24), (40, 12), (30, 8)].map { Size(width: $0, height: $1) }

  static let shown = [
    Shown(name: "inspector-form", movesTime: false) { ada },
    Shown(
      name: "inspector-answered", acts: Self.answering,
      visit: { ada }),
    Shown(
      name: "inspector-told", sizes: [Size(width: 110, height: 24), Size(width: 200, height: 60)],
      visit: { told }),
    Shown(name: "inspector-ascii", sizes: [Size(width: 110, height: 24)], glyphs: .ascii) { told },
    Shown(name: "inspector-help", sizes: [Size(width: 120, height: 40)], acts: [.helpPressed]) {
      ada
    },
    Shown(
      name: "inspector-alone", sizes: narrow, acts: [.inspectPressed(isRoomy: false)],
      visit: { told }),
    Shown(
      name: "inspector-alone-end", sizes: [narrow[0]],
      acts: [.inspectPressed(isRoomy: false), .scrolled(to: 1000)], visit: { told }),
    Shown(
      name: "inspector-later", sizes: [Size(width: 120, height: 40)] + narrow,
      acts: [.laterPressed, .optionMoved(1)], visit: { ada }),
  ]

  private static let answering: [Wizard.Act] = [
    .typed("Analytical Engines"), .enterPressed, .typed("Programmer"), .enterPressed,
  ]

  /// Somebody of whom others have told something, with values that are long and wide.
  private static var told: Visit {
    var visit = ada
    visit.profile = Profile(
      document: visit.profile.document.merging([
        "user_metadata": ["company": "世界一大きい会社、壁を動かさずに入る限り", "title": "Countess"],
        "app_metadata": ["clearbit": ["company": "Analytical Engines and Sons"]],
        "identities": [
          ["provider": "auth0", "connection": "Username-Password-Authentication"],
          [
            "provider": "linkedin", "connection": "linkedin",
            "profileData": ["company": "Analytical\u{1B}[31m Engines", "title": "Programmer"],
          ],
        ],
      ]))
    return visit
  }

  private func scene(_ shown: Shown, _ size: Size) throws -> Scene {
    var run = Wizard.Run(
      Wizard(
        flow: try Flow(files: BundledScreens.files),
        inspector: .init(isOpen: true, movesTime: shown.movesTime), now: ada.now),
      DirectWorker(Scribe()), opening: .interaction(Interaction(.login), shown.visit()))
    run.takeReplies()
    for act in shown.acts {
      run.take(act)
      run.takeReplies()
    }
    run.takeReplies()
    return Scene(
      run.wizard, size: size, glyphs: shown.glyphs,
      inspection: Inspection(of: run.wizard, run.trace, at: ada.now))
  }

  /// Notes everything, and stores what is answered.
  private struct Scribe: Performer {
    func perform(_ effect: Wizard.Effect) -> Wizard.Reply {
      var reply = Wizard.Reply(to: effect.id, content(of: effect.work))
      reply.took = .microseconds(840)
      return reply
    }

    private func content(of work: Wizard.Effect.Work) -> Wizard.Reply.Content {
      guard case .answer(let values, let showing) = work else { return .noted }
      var visit = ada
      visit.profile = visit.profile.setting(values)
      visit.history.began(Interaction(.login), at: ada.now)
      if let showing { visit.history.note(showing, at: ada.now) }
      return .answered(visit)
    }
  }

  @Test(arguments: shown)
  func `It looks as it should`(_ shown: Shown) throws {
    for size in shown.sizes {
      expectGolden(try scene(shown, size).frame, "\(shown.name)-\(size.width)x\(size.height)")
    }
  }

  @Test(arguments: shown)
  func `In every size a window can have, nothing is drawn over the wall`(_ shown: Shown) throws {
    for width in stride(from: 110, through: 300, by: 10) {
      for height in [8, 12, 19, 24, 40, 100] {
        let scene = try scene(shown, Size(width: width, height: height))
        let frame = scene.frame
        guard scene.part.size != scene.size else { continue }
        let wall = scene.part.size.width
        for row in 0..<height - 1 {
          let cells = frame.row(row)
          #expect(cells[wall].text == shown.glyphs.wall, "\(width)×\(height), row \(row)")
          #expect(cells[wall - 1] == Cell(" ") || row == 0, "\(width)×\(height), row \(row)")
        }
        if let caret = frame.caret { #expect(caret.column < wall) }
      }
    }
  }

  @Test func `Whoever lets time go by learns what is lost with the window`() throws {
    let later = Self.shown[7]
    var scene = try scene(later, Size(width: 120, height: 40))
    #expect(!goldenText(of: scene.frame).contains("is not saved"))
    for act in [Wizard.Act.backPressed, .typed("ACME"), .laterPressed] {
      _ = scene.wizard.handle(act)
    }
    #expect(goldenText(of: scene.frame).contains("here is not saved."))
  }

  @Test func `The place looks as it does in a window of its own`() throws {
    let whole = try scene(Self.shown[0], Size(width: 150, height: 40))
    var alone = whole
    alone.size = whole.part.size
    alone.wizard = whole.wizard.inspected(false)
    alone.inspection = nil
    for row in 0..<39 {
      #expect(Array(whole.frame.row(row).prefix(alone.size.width)) == Array(alone.frame.row(row)))
    }
    #expect(whole.frame.caret == alone.frame.caret)
  }

  @Test func `While one types, the frame is the one that the scene alone gives`() throws {
    var scene = try scene(Self.shown[0], Size(width: 130, height: 30))
    var frames = FrameSequence()
    _ = frames.next(scene, isTyping: false)
    for letter in ["A", "C", "M", "E"] {
      _ = scene.wizard.handle(.typed(letter))
      #expect(frames.next(scene, isTyping: true) == scene.frame)
    }
  }

  static let keys: [(width: Int, act: Wizard.Act)] = [
    (109, .inspectPressed(isRoomy: false)), (110, .inspectPressed(isRoomy: true)),
  ]

  @Test(arguments: keys)
  func `The key for it knows whether there is room`(width: Int, act: Wizard.Act) throws {
    let scene = try scene(Self.shown[0], Size(width: width, height: 24))
    #expect(scene.action(for: KeyPress(.function(3))) == .act(act))
  }

  @Test func `The key for another time is there where time is ours`() throws {
    let key = KeyPress(.function(4))
    let size = Size(width: 120, height: 40)
    #expect(try scene(Self.shown[0], size).action(for: key) == nil)
    #expect(try scene(Self.shown[1], size).action(for: key) == .act(.laterPressed))
  }
}
