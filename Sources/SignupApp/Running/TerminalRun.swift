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
  private let banner: [String]
  private let now: @Sendable () -> Timestamp
  /// Lets the person come back later; `nil` where time is not ours to move.
  private let comingBack: ((Duration) -> (Person, Wizard.Opening))?
  /// Who writes down what is done; `nil` where nobody does.
  private var recorder: Recorder?
  private var frames = FrameSequence()
  private var turns = 0
  /// Whether the terminal is gone.
  private var isCutOff = false
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
    _ sitting: Sitting, isRecorded: Bool, environment: [String: String]
  ) throws(Failure) {
    (banner, now, comingBack) = (sitting.banner, sitting.now, sitting.comingBack)
    do throws(CursesTerminalError) {
      terminal = try CursesTerminal(environment: environment)
    } catch {
      throw Failure(error)
    }
    let waker = terminal.waker
    run = Wizard.Run(
      sitting.wizard, ThreadWorker(sitting.person) { waker.wake() }, opening: sitting.opening)
    guard isRecorded else { return }
    recorder = Recorder(sitting.script, purpose: sitting.purpose, arrivals: sitting.arrivals)
    recorder?.began(sitting.opening, run.wizard, at: now())
  }

  /// The script of the session; `nil` where nobody writes it.
  var recording: Script? { recorder?.script }

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
    recorder?.ended(isOnPurpose: !isCutOff, at: now())
  }

  /// Whether nothing is shown any more.
  private var isLeft: Bool { run.isOver || run.leaving == .interrupted }

  private var scene: Scene {
    // Read once, since each reading copies it.
    let wizard = run.wizard
    return Scene(
      wizard, size: terminal.size, glyphs: terminal.capabilities.glyphs, turns: turns,
      zone: zone(for: wizard), banner: banner, inspection: inspection(of: wizard))
  }

  private func inspection(of wizard: borrowing Wizard) -> Inspection? {
    wizard.isInspected ? Inspection(of: run.wizard, run.trace, at: now()) : nil
  }

  /// Only "My profile", the inspector and what pops up tell times; nowhere else the files of the zone
  /// are read.
  private func zone(for wizard: borrowing Wizard) -> Zone {
    if wizard.isInspected || wizard.popup != nil { return .local }
    if case .profile = wizard.place { return .local }
    return .utc
  }

  private mutating func draw() {
    terminal.draw(frames.next(scene, isTyping: isTyping))
    isTyping = true
  }

  private mutating func take(_ input: CursesTerminal.TerminalInput) {
    switch input {
    case .key(let key): press(key)
    case .paste(let text): take(.pasted(text))
    case .hangUp:
      isCutOff = true
      run.breakOff()
    case .woken:
      isTyping = false
      watching {
        $0.takeReplies()
      } telling: {
        $0.heard(from: $1, to: $2, at: $3)
      }
      comeBackIfAway()
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
    case .inspect, .scroll, .scrollWindow, nil: break
    }
  }

  private mutating func take(_ act: Wizard.Act) {
    isTyping = isTyping && act.isTyping
    watching {
      $0.take(act)
    } telling: {
      $0.saw(act, from: $1, to: $2, at: $3)
    }
    comeBackIfAway()
  }

  /// Lets somebody who has closed the window come back in a new one, when all is noted.
  private mutating func comeBackIfAway() {
    guard run.isAbsent, let absence = run.absence, let comingBack else { return }
    recorder?.ended(isOnPurpose: false, at: now())
    let waker = terminal.waker
    let (person, opening) = comingBack(absence)
    run = Wizard.Run(
      run.wizard.anew(at: now()), ThreadWorker(person) { waker.wake() }, opening: opening)
    recorder?.began(opening, run.wizard, at: now())
  }

  /// Goes on with the run, and tells the recorder, where there is one, of the wizard before and after.
  private mutating func watching(
    _ goOn: (inout Wizard.Run<ThreadWorker<Person>>) -> Void,
    telling tell: (inout Recorder, Wizard, Wizard, Timestamp) -> Void
  ) {
    guard var recorder else { return goOn(&run) }
    let before = run.wizard
    goOn(&run)
    tell(&recorder, before, run.wizard, now())
    self.recorder = recorder
  }
}
