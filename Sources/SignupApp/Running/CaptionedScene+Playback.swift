import ProfileModel
import Rehearsal
import TerminalUI
import Wizard
import Wording

extension CaptionedScene {
  /// What is shown of a demonstration now; `nil` when it is over.
  ///
  /// - Parameter hasKeys: whether there is a keyboard, so that the keys are told.
  init?(
    _ playback: Playback, size: Size, glyphs: Glyphs = .unicode,
    _ inspector: InspectorInDemo = InspectorInDemo(), hasKeys: Bool
  ) {
    guard let (chapter, still) = playback.current else { return nil }
    let demonstration = playback.demonstration
    let nobody = Wizard(flow: demonstration.flow, now: chapter.time)
    var caption = SceneCaption(
      Sentences.caption(chapter.caption), step: playback.chapter + 1,
      of: demonstration.chapters.count)
    switch chapter.caption {
    case .unexpected: caption.isWrong = true
    case .passed: caption.day = String(chapter.time.text.prefix(10))
    case .nothing, .said: break
    }
    caption.isPaused = hasKeys ? playback.isPaused : nil
    self.init(
      Scene(
        inspector.applied(to: still.wizard ?? nobody, isRoomy: size.width >= Scene.roomyWidth),
        size: size, glyphs: glyphs,
        inspection: still.wizard.map { Inspection(of: $0, still.trace, at: chapter.time) }),
      isPeopled: still.wizard != nil, caption: caption)
  }
}

/// Where the inspector is while a script is shown: beside the place where there is room, else in its
/// stead when it is asked for.
struct InspectorInDemo {
  private var isBeside = true
  private var isAlone = false

  mutating func toggle(isRoomy: Bool) {
    if isRoomy { isBeside.toggle() } else { isAlone.toggle() }
  }

  func applied(to wizard: Wizard, isRoomy: Bool) -> Wizard {
    isRoomy || !isAlone ? wizard.inspected(isBeside) : wizard.inspectedAlone
  }
}
