import CNcurses
import Glibc
import TerminalUI

/// ncurses' side of the terminal: its screen, and what it knows about the terminal.
@MainActor
struct CursesScreen {
  /// What gives the terminal back from inside a signal handler, where ncurses may not be called.
  let farewell: [UInt8]
  /// What ncurses does not do when it takes the screen: marks around what is pasted.
  let greeting: [UInt8]
  /// What undoes the greeting.
  let parting: [UInt8]
  let colors: Int
  /// Whether faint text is an attribute, and not a colour that stands for one, as on Linux' console.
  let hasTrueDim: Bool

  private let screen: OpaquePointer
  private let streams: [UnsafeMutablePointer<FILE>]

  /// Opens a terminal. Its modes are left for `TerminalDevice` to set.
  ///
  /// - Throws: `unknownTerm`, `noCursorAddressing`, and `noTerminal` where files run out.
  init(term: String, device: TerminalDevice) throws(CursesTerminalError) {
    guard let input = Self.stream(of: device.input, mode: "r") else { throw .noTerminal }
    guard let output = Self.stream(of: device.output, mode: "w") else {
      fclose(input)
      throw .noTerminal
    }
    streams = [input, output]
    // Exported sizes would hold where the window changes.
    unsetenv("LINES")
    unsetenv("COLUMNS")
    guard !term.isEmpty, let screen = newterm(term, output, input) else {
      streams.forEach { fclose($0) }
      throw .unknownTerm(term)
    }
    self.screen = screen
    guard Self.string("cup") != nil, Self.string("clear") != nil else {
      // Without `endwin`, which would move a cursor that cannot be moved.
      delscreen(screen)
      streams.forEach { fclose($0) }
      throw .noCursorAddressing(term)
    }
    let marksPastes = Self.string("cup")?.hasPrefix("\u{1B}[") == true
    greeting = marksPastes ? Array("\u{1B}[?2004h".utf8) : []
    parting = marksPastes ? Array("\u{1B}[?2004l".utf8) : []
    farewell =
      parting
      + ["sgr0", "cnorm", "rmcup"].flatMap { Self.bytes(Self.string($0) ?? "") } + [13]
    let dimBit: Int32 = 1 << 4
    hasTrueDim = Self.string("dim") != nil && max(0, tigetnum("ncv")) & dimBit == 0
    colors = Self.prepareColors()
    raw()
    noecho()
    nonl()
    // Nobody types ahead of ncurses, since it reads no keys: it need not ask.
    typeahead(-1)
  }

  /// A stream of its own for ncurses, which programs that we start do not get.
  private static func stream(
    of descriptor: Int32, mode: String
  ) -> UnsafeMutablePointer<FILE>? {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { return nil }
    guard let stream = fdopen(copy, mode) else {
      Glibc.close(copy)
      return nil
    }
    return stream
  }

  /// Gives the screen back. ncurses takes it again, and draws everything, when it next draws.
  func leave() { endwin() }

  /// Gives everything back that ncurses holds, once the screen has been left.
  func close() {
    delscreen(screen)
    streams.forEach { fclose($0) }
  }

  /// Makes a pair of each colour on the terminal's own background, under the colour's number.
  private static func prepareColors() -> Int {
    guard has_colors(), start_color() == OK, use_default_colors() == OK else { return 0 }
    for color in Theme.Color.allCases {
      init_pair(Int16(color.rawValue), Int16(color.rawValue), -1)
    }
    return max(0, Int(tigetnum("colors")))
  }

  private static func string(_ capability: String) -> String? {
    cncurses_string(capability).map { String(cString: $0) }
  }

  /// The bytes of a string, without its `$<5>`: the delays that terminals of paper and tube needed.
  private static func bytes(_ string: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(string.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
