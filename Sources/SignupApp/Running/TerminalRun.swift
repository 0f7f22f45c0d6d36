import CursesTerminal
import ProfileModel
import Rehearsal
import System
import TerminalUI
import Wizard

/// The wizard on a terminal: keys go in, frames come out.
@MainActor
struct TerminalRun {
  private(set) var run: Wizard.Run<ThreadWorker<Person>>
  private let terminal: CursesTerminal
  private var frames = FrameSequence()
  private var turns = 0
  /// Whether nothing has happened since the last frame but typing.
  private var isTyping = false

  /// Time between two turns of the spinner.
  private static let turn = Duration.milliseconds(80)
  /// How long somebody in a hurry waits for a disk that does not answer. One that does takes a few
  /// milliseconds, and another Ctrl-C waits for neither.
  private static let hurry = Duration.seconds(1)

  /// Takes the terminal, and brings the person to where they want to be.
  ///
  /// - Throws: where there is no terminal to work on.
  init(
    _ wizard: Wizard, _ person: Person, opening: Wizard.Opening, environment: [String: String]
  ) throws(Failure) {
    do throws(CursesTerminalError) {
      terminal = try CursesTerminal(environment: environment)
    } catch {
      throw Failure(error)
    }
    let waker = terminal.waker
    run = Wizard.Run(wizard, ThreadWorker(person) { waker.wake() }, opening: opening)
  }

  /// Runs until the person has left, and gives the terminal back.
  mutating func untilOver() {
    draw()
    while !isLeft {
      take(terminal.nextInput(timeout: run.wizard.waiting == nil ? nil : Self.turn))
      // What was read with it is shown in one go.
      while !isLeft, let input = terminal.pendingInput() { take(input) }
      if !isLeft { draw() }
    }
    let deadline = Deadline(in: Self.hurry)
    while !run.isOver, !deadline.hasPassed { take(terminal.nextInput(timeout: deadline.left)) }
    terminal.close()
  }

  /// Whether nothing is shown any more.
  private var isLeft: Bool { run.isOver || run.leaving == .interrupted }

  private var scene: Scene {
    Scene(
      run.wizard, size: terminal.size, glyphs: terminal.capabilities.glyphs, turns: turns,
      zone: zone)
  }

  /// Only "My profile" and what pops up tell times; nowhere else the files of the zone are read.
  private var zone: Zone {
    if case .profile = run.wizard.place { return .local }
    return run.wizard.popup == nil ? .utc : .local
  }

  private mutating func draw() {
    terminal.draw(frames.next(scene, isTyping: isTyping))
    isTyping = true
  }

  private mutating func take(_ input: CursesTerminal.TerminalInput) {
    switch input {
    case .key(let key): press(key)
    case .paste(let text): take(.pasted(text))
    case .hangUp: run.breakOff()
    case .woken:
      isTyping = false
      run.takeReplies()
    case .timedOut:
      isTyping = false
      turns += 1
    case .resized: isTyping = false
    }
  }

  private mutating func press(_ key: KeyPress) {
    switch scene.action(for: key) {
    case .act(let act): take(act)
    case .repaint: terminal.forgetScreen()
    case .suspend: terminal.suspend()
    case .scroll, .scrollWindow, nil: break
    }
  }

  private mutating func take(_ act: Wizard.Act) {
    isTyping = isTyping && act.isTyping
    run.take(act)
  }
}
