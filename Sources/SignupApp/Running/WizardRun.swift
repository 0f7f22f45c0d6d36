import CursesTerminal
import ProfileModel
import TerminalUI
import Wizard

/// The wizard on a terminal: keys go in, frames come out, and a worker does what takes time.
@MainActor
struct WizardRun {
  private var wizard: Wizard
  private let terminal: CursesTerminal
  private let worker: Worker
  private var turns = 0
  /// How many pieces of work have not come back yet.
  private var outstanding = 0
  private var leaving: Wizard.Leaving?
  private(set) var warnings: [String] = []

  /// Time between two turns of the spinner.
  private static let turn = Duration.milliseconds(80)

  /// Takes the terminal, and brings the person to where they want to be.
  ///
  /// - Throws: where there is no terminal to work on.
  init(
    _ installation: Installation, _ person: Person, purpose: Interaction,
    opening: Wizard.Opening, environment: [String: String]
  ) throws(Failure) {
    do throws(CursesTerminalError) {
      terminal = try CursesTerminal(environment: environment)
    } catch {
      throw Failure(error)
    }
    let waker = terminal.waker
    worker = Worker(person) { waker.wake() }
    wizard = Wizard(
      flow: installation.flow, personas: installation.arrivals.personas,
      purpose: purpose, now: installation.now())
    submit(wizard.begin(opening))
  }

  /// Runs until the person leaves.
  ///
  /// - Returns: the exit status.
  mutating func run() -> Failure.Status {
    draw()
    while !isOver {
      take(terminal.nextInput(timeout: wizard.waiting == nil ? nil : Self.turn))
      // What has come in meanwhile is shown in one go.
      while !isOver, case let input = terminal.nextInput(timeout: .zero), input != .timedOut {
        take(input)
      }
      if !isOver { draw() }
    }
    terminal.close()
    switch leaving {
    case .interrupted: return .interrupted
    case .early: return .left
    case .done, nil: return .done
    }
  }

  /// Leaving waits for work that was promised, unless the person is in a hurry.
  private var isOver: Bool {
    leaving == .interrupted || (leaving != nil && outstanding == 0)
  }

  private var glyphs: Glyphs { terminal.capabilities.isUnicode ? .unicode : .ascii }

  private var scene: Scene {
    Scene(wizard, size: terminal.size, glyphs: glyphs, turns: turns, zone: zone)
  }

  /// Only "My profile" tells times; nowhere else the files of the zone are read.
  private var zone: Zone {
    if case .profile = wizard.place { .local } else { .utc }
  }

  private func draw() { terminal.draw(scene.frame) }

  private mutating func take(_ input: CursesTerminal.Input) {
    switch input {
    case .key(let key): press(key)
    case .paste(let text): handle(.pasted(text))
    case .woken: takeResults()
    case .timedOut: turns += 1
    case .hangUp: leaving = .interrupted
    case .resized: break
    }
  }

  private mutating func press(_ key: KeyPress) {
    switch scene.action(for: key) {
    case .act(let act): handle(act)
    case .repaint: terminal.forgetScreen()
    case .suspend: terminal.suspend()
    case .scroll, .scrollWindow, nil: break
    }
  }

  private mutating func takeResults() {
    for result in worker.takeResults() {
      outstanding -= 1
      warnings += result.warnings
      if let reply = result.reply, leaving == nil { submit(wizard.handle(reply)) }
    }
  }

  private mutating func handle(_ act: Wizard.Act) {
    if leaving == nil || act == .interrupted { submit(wizard.handle(act)) }
  }

  private mutating func submit(_ effects: [Wizard.Effect]) {
    for effect in effects {
      if case .leave(let leaving) = effect.work {
        self.leaving = leaving
      } else {
        outstanding += 1
        worker.submit(effect)
      }
    }
  }
}
