/// Why a terminal cannot be drawn on.
package enum CursesTerminalError: Error, Hashable, Sendable {
  /// There is no terminal: neither /dev/tty nor standard input and output.
  case noTerminal
  /// The terminal database does not know this value of `TERM`.
  case unknownTerm(String)
  /// The terminal of this `TERM` cannot put the cursor anywhere, or cannot be cleared.
  case noCursorAddressing(String)
}
