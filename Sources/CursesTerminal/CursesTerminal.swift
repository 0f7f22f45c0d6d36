import Glibc
package import TerminalUI

/// The terminal: it shows frames, and tells what a person does.
///
/// From `init` to `close` the screen belongs to it. However the process ends, the terminal gets its
/// modes, its screen and its cursor back.
@MainActor
package final class CursesTerminal {
  /// What the terminal can show.
  package let capabilities: Capabilities
  /// What ends a wait for input from another thread.
  package let waker: Waker
  /// The size of the screen, as it was when `.resized` was last returned.
  package private(set) var size = Size(width: 80, height: 24)

  let device: TerminalDevice
  let pipe: WakePipe
  var decoder: KeyDecoder
  /// What was read and not yet asked for.
  var inputs: ArraySlice<TerminalInput> = []
  /// What the wake pipe told and nobody yet asked for, as signal numbers; 0 is a `Waker`.
  var notices: [UInt8] = []
  var lastRead = ContinuousClock.now

  private let screen: CursesScreen
  private let rescue: UnsafePointer<Rescue>
  private var painter: Painter
  private var isClosed = false

  /// Takes the screen of the terminal that controls the process.
  ///
  /// From the environment it reads `TERM`, `NO_COLOR`, and `LC_ALL`, `LC_CTYPE` and `LANG`.
  /// - Throws: `CursesTerminalError` if there is no terminal, or none that can show a frame.
  package init(
    theme: Theme = .standard, environment: [String: String]
  ) throws(CursesTerminalError) {
    device = try TerminalDevice()
    guard let pipe = WakePipe() else {
      device.close()
      throw .noTerminal
    }
    self.pipe = pipe
    waker = Waker(pipe: pipe)
    // Before newterm, which would install handlers of its own that know nothing of our modes.
    SignalGuard.install(telling: pipe)
    let isUnicode = takeLocale(environment: environment)
    decoder = KeyDecoder(isUTF8: isUnicode)
    do throws(CursesTerminalError) {
      screen = try CursesScreen(term: environment["TERM"] ?? "", device: device)
    } catch {
      // Opening the screen has changed the modes already.
      device.setCooked()
      SignalGuard.remove()
      device.close()
      throw error
    }
    capabilities = Capabilities(of: screen, isUnicode: isUnicode, environment: environment)
    painter = Painter(capabilities: capabilities, theme: theme)
    rescue = Rescue.make(device: device, farewell: screen.farewell)
    enter()
    notices = []
  }

  /// Shows a frame, which should have the terminal's size. Only what changed is sent.
  package func draw(_ frame: Frame) {
    if !isClosed { painter.draw(frame) }
  }

  /// Forgets what the screen shows, so that the next frame is drawn whole (Ctrl-L).
  package func forgetScreen() { painter.forget() }

  /// Gives the terminal back, stops the process, and takes the terminal again when it goes on. The
  /// next input is `.resized`, since the screen has to be drawn anew.
  package func suspend() {
    guard !isClosed else { return }
    leave()
    SignalGuard.stop()
    enter()
  }

  /// Gives the terminal back, for good.
  package func close() {
    guard !isClosed else { return }
    isClosed = true
    leave()
    SignalGuard.remove()
    screen.close()
    device.close()
  }

  /// Takes the terminal. In the background this waits until the process is in front again.
  func enter() {
    guard device.setRaw() else { return }
    Rescue.arm(rescue)
    device.write(screen.greeting)
    painter.forget()
    measure()
    notices = (notices + pipe.receive()).filter { $0 != UInt8(SIGCONT) } + [UInt8(SIGWINCH)]
  }

  /// Gives the terminal back. A signal on the way may do so twice, which does no harm.
  private func leave() {
    device.write(screen.parting)
    screen.leave()
    Rescue.disarm()
    device.setCooked()
  }

  /// Asks the terminal for its size, and keeps the last one where it does not know.
  func measure() { size = device.size ?? size }
}

extension Capabilities {
  @MainActor
  fileprivate init(of screen: CursesScreen, isUnicode: Bool, environment: [String: String]) {
    // https://no-color.org: present and not empty, whatever its value.
    let wantsColor = environment["NO_COLOR", default: ""].isEmpty
    self.init(
      colors: wantsColor ? screen.colors : 0, isUnicode: isUnicode, hasDim: screen.hasTrueDim,
      isConsole: isTextConsole(term: environment["TERM"] ?? ""))
  }
}
