import CursesTerminal
import Rehearsal
import System
import TerminalUI

/// A demonstration on a terminal: it plays by itself, and a few keys hold it or lead through it.
@MainActor
struct DemoRun {
  private(set) var isInterrupted = false
  private var playback: Playback
  private var isEnded = false
  private var inspector = InspectorInDemo()
  private let speed: Double
  private let terminal: CursesTerminal

  /// Takes the terminal.
  ///
  /// - Throws: where there is no terminal to work on.
  init(
    _ demonstration: Demonstration, speed: Double, environment: [String: String]
  ) throws(Failure) {
    playback = Playback(demonstration)
    self.speed = speed
    do throws(CursesTerminalError) {
      terminal = try CursesTerminal(environment: environment)
    } catch {
      throw Failure(error)
    }
  }

  /// Runs to the end, and gives the terminal back.
  mutating func untilOver() {
    while !isEnded, let current = playback.current { show(current.still) }
    terminal.close()
  }

  /// Shows a still until its time is over or another one is asked for.
  private mutating func show(_ still: Demonstration.Still) {
    let deadline = Deadline(in: still.length / speed)
    let shown = playback
    while !isEnded, shown.isAtSamePlace(as: playback) {
      draw()
      switch terminal.nextInput(timeout: playback.isPaused ? nil : deadline.left) {
      case .timedOut: playback.advance()
      case .key(let key): press(key)
      case .hangUp: (isEnded, isInterrupted) = (true, true)
      case .paste, .resized, .woken: break
      }
    }
  }

  private func draw() {
    let scene = CaptionedScene(
      playback, size: terminal.size, glyphs: terminal.capabilities.glyphs, inspector,
      hasKeys: true)
    if let scene { terminal.draw(scene.frame) }
  }

  private mutating func press(_ key: KeyPress) {
    switch PlaybackKey(key) {
    case .pause: playback.togglePause()
    case .forward: playback.goForward()
    case .back: playback.goBack()
    case .end: isEnded = true
    case .interrupt: (isEnded, isInterrupted) = (true, true)
    case .inspect: inspector.toggle(isRoomy: terminal.size.width >= Scene.roomyWidth)
    case .repaint: terminal.forgetScreen()
    case .suspend: terminal.suspend()
    case nil: break
    }
  }
}
