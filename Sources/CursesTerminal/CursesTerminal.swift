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

  let device: TerminalDevice
  let pipe: WakePipe
  var decoder = KeyDecoder()
  /// What was read and not yet asked for.
  var inputs: ArraySlice<Input> = []
  /// What the wake pipe told and nobody yet asked for, as signal numbers; 0 is a `Waker`.
  var notices: Set<UInt8> = []
  var lastRead = ContinuousClock.now

  private let terminfo: Terminfo
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
    guard let pipe = WakePipe() else { throw .noTerminal }
    self.pipe = pipe
    waker = Waker(pipe: pipe)
    do throws(CursesTerminalError) {
      terminfo = try Terminfo(term: environment["TERM"] ?? "", fileDescriptor: device.output)
    } catch {
      device.close()
      throw error
    }
    capabilities = Capabilities(of: terminfo, environment: environment)
    painter = Painter(terminfo: terminfo, capabilities: capabilities, theme: theme)
    rescue = Rescue.make(device: device, farewell: terminfo.farewell)
    SignalGuard.install(telling: pipe)
    enter()
  }

  /// The size of the screen now.
  package var size: Size { device.size ?? terminfo.defaultSize }

  /// Shows a frame, which should have the terminal's size. Only what changed is sent.
  package func draw(_ frame: Frame) {
    guard !isClosed else { return }
    let bytes = painter.bytes(for: frame)
    if !bytes.isEmpty { device.write(bytes) }
  }

  /// Forgets what the screen shows, so that the next frame is drawn whole (Ctrl-L).
  package func forgetScreen() { painter.forget() }

  /// Gives the terminal back, stops the process, and takes the terminal again when it goes on. The
  /// next input is `.resized`, since the screen has to be drawn anew.
  package func suspend() {
    guard !isClosed else { return }
    Rescue.perform()
    SignalGuard.stop()
    enter()
  }

  /// Gives the terminal back, for good.
  package func close() {
    guard !isClosed else { return }
    isClosed = true
    Rescue.perform()
    SignalGuard.remove()
    Terminfo.forget()
    device.close()
  }

  /// Takes the terminal. In the background this waits until the process is in front again.
  func enter() {
    guard device.setRaw() else { return }
    Rescue.arm(rescue)
    device.write(terminfo.greeting)
    painter.forget()
    notices = notices.union(pipe.receive()).subtracting([UInt8(SIGCONT)]).union([UInt8(SIGWINCH)])
  }
}

extension Terminfo {
  /// What takes the screen: the alternate one, and marks around what is pasted.
  fileprivate var greeting: [UInt8] { enterScreen + (isANSI ? Array("\u{1B}[?2004h".utf8) : []) }

  /// What gives it back.
  @MainActor
  fileprivate var farewell: [UInt8] {
    let unmark = isANSI ? Array("\u{1B}[?2004l".utf8) : []
    // Without a second screen, what the shell prints next goes below ours.
    let leave = leaveScreen.isEmpty ? position.bytes(defaultSize.height - 1) + [10] : leaveScreen
    return unmark + plain + showCursor + leave + [13]
  }
}

extension Capabilities {
  fileprivate init(of terminfo: Terminfo, environment: [String: String]) {
    // https://no-color.org: present and not empty, whatever its value.
    let wantsColor = environment["NO_COLOR", default: ""].isEmpty && terminfo.foreground != nil
    self.init(
      colors: wantsColor ? terminfo.colors : 0,
      isUnicode: isUTF8(environment: environment),
      hasDim: terminfo.hasTrueDim)
  }
}
