import FoundationEssentials
import Glibc

// Writes a Swift file with every JSON file of two folders as a text: the screens, and the flow that
// a new folder begins with. The schemas stand apart: only editors read them.
//
//     EmbedScreens SCREENS STARTER OUTPUT LAST-RUN

/// Every JSON file in the folder and the folders in it, by its path within, in order.
func paths(in folder: String) throws -> [String] {
  try FileManager.default.subpathsOfDirectory(atPath: folder)
    .filter { $0.hasSuffix(".json") }
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

/// The files of a folder as the declaration of a constant.
func constant(_ name: String, _ paths: [String], in folder: String) throws -> String {
  let entries = try paths.map { path in
    let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw NotUTF8(path: "\(folder)/\(path)")
    }
    return "    (\(literal(path)), \(literal(text))),\n"
  }
  return """
      static let \(name): [(path: String, text: String)] = [
    \(entries.joined())  ]
    """
}

/// The Swift file as a text. Scripts and schemas stand apart, since no start of the wizard needs one.
func source(of screens: String, _ starter: String) throws -> String {
  let all = try paths(in: screens)
  let schemas = all.filter { $0.hasSuffix(".schema.json") }
  let scripts = all.filter { $0.hasPrefix("scripts/") }
  return """
    // Generated from the screens folder and the starter flow.
    extension BundledScreens {
    \(try constant("embedded", all.filter { !(schemas + scripts).contains($0) }, in: screens))
    \(try constant("embeddedScripts", scripts, in: screens))
    }

    extension StarterFlow {
    \(try constant("embedded", try paths(in: starter), in: starter))
    \(try constant("embeddedSchemas", schemas, in: screens))
    }

    """
}

struct NotUTF8: Error, CustomStringConvertible {
  let path: String
  var description: String { "\(path) is not UTF-8 text" }
}

do {
  let words = CommandLine.arguments
  let (output, lastRun) = (URL(filePath: words[3]), URL(filePath: words[4]))
  let new = Data(try source(of: words[1], words[2]).utf8)
  // Left alone where nothing changed, so that nothing is compiled again.
  if (try? Data(contentsOf: output)) != new { try new.write(to: output) }
  try Data("\(Date())".utf8).write(to: lastRun)
} catch {
  let message = "error: \(error)\n"
  write(STDERR_FILENO, message, message.utf8.count)
  exit(1)
}
