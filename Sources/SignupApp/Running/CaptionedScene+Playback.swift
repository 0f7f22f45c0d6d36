import ProfileModel
import Rehearsal
import TerminalUI
import Wizard
import Wording

extension CaptionedScene {
  /// What is shown of a demonstration now; `nil` when it is over.
  ///
  /// - Parameter hasKeys: whether there is a keyboard, so that the keys are told.
  init?(_ playback: Playback, size: Size, glyphs: Glyphs = .unicode, hasKeys: Bool) {
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
      Scene(still.wizard ?? nobody, size: size, glyphs: glyphs), isPeopled: still.wizard != nil,
      caption: caption)
  }
}
