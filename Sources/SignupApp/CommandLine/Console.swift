import Glibc
import TerminalUI
import Wording

/// Where results and talk go. Results go to standard output, everything else to standard error.
package struct Console: Sendable {
  private let results: ResultWriter
  private let writeTalk: @Sendable (String) -> Void

  package init(
    writeResult: @escaping @Sendable ([UInt8]) throws(WriteError) -> Void,
    writeTalk: @escaping @Sendable (String) -> Void
  ) {
    results = ResultWriter(writeResult)
    self.writeTalk = writeTalk
  }

  /// The console of the process.
  package static let standard: Console = {
    StandardStreams.fill()
    return Console(
      writeResult: { bytes throws(WriteError) in try StandardStreams.write(bytes, STDOUT_FILENO) },
      // Nobody could be told that there is nobody to be told.
      writeTalk: { text in try? StandardStreams.write(Array(text.utf8), STDERR_FILENO) })
  }()

  /// Prints one line of the result. Nothing in it can reach the terminal but what can be printed.
  package func print(_ line: String) { results.write((line.printable + "\n").utf8) }

  /// Prints JSON. What could steer a terminal stands only within texts, where an escape means the
  /// same.
  package func printJSON(_ bytes: [UInt8]) {
    let newline = UInt8(ascii: "\n")
    results.write(printableJSON(bytes))
    if bytes.last != newline { results.write([newline]) }
  }

  /// Says something that is no result, after what was printed before.
  package func say(_ line: String) {
    results.flush()
    writeTalk(line.printable + "\n")
  }

  /// Shows how far work has come, over what was shown of it before. An empty line takes it away.
  package func show(progress line: String) { writeTalk("\r\(line.printable)\u{1B}[K") }

  /// Writes what is still to be written.
  ///
  /// - Throws: where any of the results could not be written. Whoever closed the pipe that reads them
  ///   wants no more of them, and no sentence either.
  package func finish() throws(Failure) {
    results.flush()
    guard let error = results.error else { return }
    guard error.number != EPIPE else { throw Failure([]) }
    throw Failure(Sentences.resultNotWritten(String(cString: strerror(error.number))))
  }
}

/// JSON with escapes in place of what cannot be printed.
private func printableJSON(_ bytes: [UInt8]) -> [UInt8] {
  let (newline, quote, backslash) = (UInt8(ascii: "\n"), UInt8(ascii: "\""), UInt8(ascii: "\\"))
  if bytes.allSatisfy({ 0x20..<0x7F ~= $0 || $0 == newline }) { return bytes }
  var printable: [UInt8] = []
  printable.reserveCapacity(bytes.count)
  var rest = bytes[...]
  // Quotes and escapes stand apart from what they hold: there are marks that would take one of them
  // into their own grapheme.
  while let mark = rest.firstIndex(where: { $0 == quote || $0 == backslash }) {
    printable += printableText(rest[..<mark])
    let end = min(rest.endIndex, mark + (rest[mark] == backslash ? 2 : 1))
    printable += rest[mark..<end]
    rest = rest[end...]
  }
  return printable + printableText(rest)
}

/// A part of JSON without quotes and escapes, with escapes in place of what cannot be printed.
private func printableText(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  if bytes.allSatisfy({ $0 < 0x7F }) { return Array(bytes) }
  return String(decoding: bytes, as: UTF8.self).flatMap { character in
    character == "\n" || character.isPrintable
      ? Array(character.utf8)
      : character.unicodeScalars.flatMap { Array($0.jsonEscape.utf8) }
  }
}

extension String {
  /// JSON with escapes in place of what cannot be printed.
  var printableJSON: String {
    String(decoding: SignupApp.printableJSON(Array(utf8)), as: UTF8.self)
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
