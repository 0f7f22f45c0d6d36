import Glibc
import TerminalUI

/// Where results and talk go. Results go to standard output, everything else to standard error.
package struct Console: Sendable {
  package let writeResult: @Sendable (String) -> Void
  package let writeTalk: @Sendable (String) -> Void

  package init(
    writeResult: @escaping @Sendable (String) -> Void,
    writeTalk: @escaping @Sendable (String) -> Void
  ) {
    self.writeResult = writeResult
    self.writeTalk = writeTalk
  }

  /// The console of the process.
  package static let standard = Console(
    writeResult: { write($0, to: STDOUT_FILENO) }, writeTalk: { write($0, to: STDERR_FILENO) })

  /// Prints one line of the result. Nothing in it can reach the terminal but what can be printed.
  package func print(_ line: String) { writeResult(line.printable + "\n") }

  /// Prints JSON. What could steer a terminal stands only within texts, where an escape means the
  /// same.
  package func printJSON(_ bytes: [UInt8]) {
    var line = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\n" || String(Character(scalar).drawable) == String(scalar) {
        line.append(scalar)
      } else {
        line.append(contentsOf: scalar.jsonEscape.unicodeScalars)
      }
    }
    writeResult(String(line) + (line.last == "\n" ? "" : "\n"))
  }

  /// Says something that is no result.
  package func say(_ line: String) { writeTalk(line.printable + "\n") }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}

extension Unicode.Scalar {
  /// `\u009b`, as RFC 8259 §7 has it.
  fileprivate var jsonEscape: String {
    String(self).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}

extension String {
  /// This text with every character that could steer a terminal shown as a substitute. Line ends
  /// are kept.
  package var printable: String {
    String(flatMap { $0 == "\n" ? "\n" : String($0.drawable) })
  }
}
