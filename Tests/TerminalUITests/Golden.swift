import FoundationEssentials
import Glibc
import TerminalUI
import TestSupport
import Testing

/// Compares a frame with a text file beside the tests.
///
/// The file shows the frame as it is, and below it how each cell is styled: one letter a cell, lower
/// case as it is and upper case where it is bold. Rows without a style are left out.
///
///     p plain   a accent   d dim   e error   s success   _ underlined   r reversed
///
/// `SIGNUP_RECORD=1 swift test` writes the files anew, and fails, so that nobody records by accident.
func expectGolden(
  _ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  expectGolden(goldenText(of: frame), "\(name).txt", sourceLocation: sourceLocation)
}

/// Compares a text with a file beside the tests.
func expectGolden(
  _ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let path = goldenFolder + "/\(name)"
  if ProcessInfo.processInfo.environment["SIGNUP_RECORD"] != nil {
    try? actual.write(toFile: path, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  guard let expected = try? String(contentsOfFile: path, encoding: .utf8) else {
    Issue.record("there is no golden file \(name)", sourceLocation: sourceLocation)
    return
  }
  #expect(
    actual == expected, "\(difference(actual, expected))", sourceLocation: sourceLocation)
}

private let goldenFolder =
  #filePath.split(separator: "/").dropLast()
  .reduce("") { "\($0)/\($1)" } + "/Golden"

/// A frame as its golden file has it.
func goldenText(of frame: Frame) -> String {
  let rows = 0..<frame.size.height
  let caret = frame.caret.map { "caret \($0.column),\($0.row)" } ?? "no caret"
  var lines = ["\(frame.size.width)×\(frame.size.height), \(caret)", ""]
  for row in rows { lines.append(text(of: frame.row(row))) }
  lines += ["", "styles"]
  for row in rows {
    let styles = trimmedEnd(String(frame.row(row).map { letter(for: $0.style) }), of: "p")
    if !styles.isEmpty { lines.append("\(row): \(styles)") }
  }
  return lines.joined(separator: "\n") + "\n"
}

func text(of row: [Cell]) -> String {
  trimmedEnd(String(row.compactMap(\.text)), of: " ")
}

private func trimmedEnd(_ text: String, of character: Character) -> String {
  var text = text
  while text.last == character { text.removeLast() }
  return text
}

private func letter(for style: Style) -> Character {
  if style.isReversed { return "r" }
  if style.isUnderlined { return "_" }
  let letter: Character =
    switch style.role {
    case .plain: "p"
    case .accent: "a"
    case .dim: "d"
    case .error: "e"
    case .success: "s"
    }
  return style.isBold ? Character(letter.uppercased()) : letter
}

/// The rows that differ, expected above actual.
private func difference(_ actual: String, _ expected: String) -> String {
  let got = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
  return (0..<max(got.count, wanted.count)).compactMap { row in
    let (want, have) = (row < wanted.count ? wanted[row] : "", row < got.count ? got[row] : "")
    return want == have ? nil : "row \(row)\n  expected \(want)\n  got      \(have)"
  }.joined(separator: "\n")
}
