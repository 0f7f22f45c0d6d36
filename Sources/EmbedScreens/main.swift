import FoundationEssentials
import Glibc

// Writes a Swift file with every JSON file of the screens folder as a text, except the schemas,
// which only editors read.
//
//     EmbedScreens FOLDER OUTPUT LAST-RUN

/// Every JSON file in the folder and the folders in it, by its path within, in order.
func paths(in folder: String) throws -> [String] {
  try FileManager.default.subpathsOfDirectory(atPath: folder)
    .filter { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") }
    .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
    .sorted()
}

/// A text as a Swift string literal on one line.
func literal(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\\(scalar)"
    case "\n": result += "\\n"
    case _ where scalar.properties.isWhitespace && scalar != " ", "\u{0}"..<" ", "\u{7f}":
      result += "\\u{\(String(scalar.value, radix: 16))}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

/// An element of the lists below.
func entry(of path: String, in folder: String) throws -> String {
  let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))
  guard let text = String(validating: bytes, as: UTF8.self) else {
    throw NotUTF8(path: "\(folder)/\(path)")
  }
  return "    (\(literal(path)), \(literal(text))),\n"
}

/// The Swift file as a text. Scripts stand apart, since no start of the wizard needs one.
func source(of folder: String) throws -> String {
  let paths = try paths(in: folder)
  let (scripts, screens) = (
    paths.filter { $0.hasPrefix("scripts/") }, paths.filter { !$0.hasPrefix("scripts/") }
  )
  return """
    // Generated from the screens folder.
    extension BundledScreens {
      static let embedded: [(path: String, text: String)] = [
    \(try screens.map { try entry(of: $0, in: folder) }.joined())  ]

      static let embeddedScripts: [(path: String, text: String)] = [
    \(try scripts.map { try entry(of: $0, in: folder) }.joined())  ]
    }

    """
}

struct NotUTF8: Error, CustomStringConvertible {
  let path: String
  var description: String { "\(path) is not UTF-8 text" }
}

do {
  let (folder, output, lastRun) = (
    CommandLine.arguments[1], URL(filePath: CommandLine.arguments[2]),
    URL(filePath: CommandLine.arguments[3])
  )
  let new = Data(try source(of: folder).utf8)
  // Left alone where nothing changed, so that nothing is compiled again.
  if (try? Data(contentsOf: output)) != new { try new.write(to: output) }
  try Data("\(Date())".utf8).write(to: lastRun)
} catch {
  let message = "error: \(error)\n"
  write(STDERR_FILENO, message, message.utf8.count)
  exit(1)
}
