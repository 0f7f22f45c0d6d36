import TerminalUI
import TestSupport
import Testing
import Wizard

/// What an audience sees: a scene, and what is said about it.
struct CaptionedSceneTests {
  struct Shown: Sendable, CustomTestStringConvertible {
    let name: String
    let exhibit: String
    var isPeopled = true
    var glyphs = Glyphs.unicode
    let caption: CaptionedScene.SceneCaption

    var testDescription: String { name }
  }

  private static let long =
    "Three days later Ada comes back. LinkedIn told her title, so only the company is asked."

  static let shown = [
    Shown(
      name: "demo-form", exhibit: "work",
      caption: .init(long, step: 5, of: 14, isPaused: false)),
    Shown(
      name: "demo-article", exhibit: "article",
      caption: .init("She reads, and is asked.", step: 7, of: 9, isPaused: true)),
    Shown(
      name: "demo-wrong", exhibit: "home",
      caption: .init(
        "Step 4 of the script (expect) expects something else: screen.", isWrong: true, step: 4,
        of: 9)),
    Shown(
      name: "demo-later", exhibit: "home", isPeopled: false,
      caption: .init("Six months later", day: "2026-07-04", step: 3, of: 9, isPaused: false)),
    Shown(
      name: "demo-ascii", exhibit: "work", glyphs: .ascii,
      caption: .init(long, step: 5, of: 14, isPaused: false)),
  ]

  private func scene(_ shown: Shown, _ size: Size) throws -> CaptionedScene {
    let exhibit = try #require(Gallery.all.first { $0.name == shown.exhibit })
    var scene = try exhibit.scene(size)
    scene.glyphs = shown.glyphs
    return CaptionedScene(scene, isPeopled: shown.isPeopled, caption: shown.caption)
  }

  @Test(arguments: shown)
  func `A captioned scene looks as it should`(_ shown: Shown) throws {
    for size in Exhibit.usualSizes {
      expectGolden(
        try scene(shown, size).frame, "\(shown.name)-\(size.width)x\(size.height)")
    }
  }

  @Test func `The caption does not move the scene, however long it is`() throws {
    for size in Exhibit.usualSizes {
      var captioned = try scene(Self.shown[0], size)
      let long = captioned.frame
      captioned.caption.text = "Short."
      let rows = 0..<size.height - 3
      #expect(rows.allSatisfy { captioned.frame.row($0) == long.row($0) })
    }
  }

  @Test(arguments: [8, 9, 10])
  func `In the smallest windows the caption goes, and the scene stays`(height: Int) throws {
    let frame = try scene(Self.shown[0], Size(width: 30, height: height)).frame
    let rows = (0..<height).map { text(of: frame.row($0)) }
    #expect(rows.contains { $0.contains("Company") })
    #expect(rows.count { $0.hasPrefix(" ┃ Three") } == (height > 8 ? 1 : 0))
    #expect(rows.last?.hasPrefix(" 5 of 14") == true)
  }

  @Test func `In a window that is too small nothing else is said`() throws {
    let captioned = try scene(Self.shown[0], Size(width: 29, height: 7))
    #expect(captioned.frame == captioned.scene.frame)
  }

  @Test func `Where there is no keyboard, no key is told`() throws {
    var captioned = try scene(Self.shown[0], Size(width: 80, height: 24))
    captioned.caption.isPaused = nil
    #expect(text(of: captioned.frame.row(23)) == " step 5 of 14")
  }

  @Test(
    arguments: [
      (KeyPress(.character(" ")), .pause), (KeyPress(.right), .forward), (KeyPress(.left), .back),
      (KeyPress(.character("q")), .end), (KeyPress(.escape), .end),
      (KeyPress(.function(3)), .inspect), (.control("c"), .interrupt), (.control("l"), .repaint),
      (.control("z"), .suspend),
      (KeyPress(.character("x")), nil),
    ] as [(KeyPress, PlaybackKey?)])
  func `A key does to a demonstration what the footer says`(
    key: KeyPress, meaning: PlaybackKey?
  ) {
    #expect(PlaybackKey(key) == meaning)
  }
}
