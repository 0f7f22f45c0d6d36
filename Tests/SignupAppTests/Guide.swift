import FoundationEssentials
import ProfileModel
import TestSupport

/// What the README tells somebody to do who writes a flow of their own, step by step.
struct Guide {
  /// Where a piece of JSON goes.
  enum Place: Hashable {
    /// The value of a member.
    case member(String, file: String)
    /// One more element of a list.
    case element(of: String, file: String)
    /// A file, whose id is one more screen.
    case screen(file: String)
  }

  enum Step {
    /// - Parameter output: what stands below the command; `nil` where nothing does.
    case command(String, output: String?)
    case json(String, Place?)
  }

  let steps: [Step]
  /// The whole section, line by line.
  let lines: [String]

  /// Reads the section of a title from the README.
  init(title: String) throws {
    let readme = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
    let all = try String(contentsOf: readme, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines = Array(all.drop { $0 != "## \(title)" }.dropFirst().prefix { !$0.hasPrefix("## ") })
    steps = Self.steps(of: lines)
  }

  private static func steps(of lines: [String]) -> [Step] {
    var steps: [Step] = []
    var (paragraph, fenced): (String, [String]?) = ("", nil)
    for line in lines {
      switch fenced {
      case let open?:
        guard line == "```" else {
          fenced = open + [line]
          continue
        }
        let text = open.dropFirst().map { $0 + "\n" }.joined()
        if open[0] == "```json" {
          steps.append(.json(text, Place(paragraph)))
        } else if case .command(let command, nil) = steps.last {
          steps[steps.count - 1] = .command(command, output: text)
        }
        (paragraph, fenced) = ("", nil)
      case nil where line.hasPrefix("```"): fenced = [line]
      case nil where line.hasPrefix("    "):
        steps.append(.command(String(line.dropFirst(4)), output: nil))
      case nil where line.isEmpty: continue
      case nil: paragraph += line + " "
      }
    }
    return steps
  }
}

extension Guide.Place {
  /// The place that the last sentence before the JSON names.
  fileprivate init?(_ paragraph: String) {
    if let found = paragraph.firstMatch(of: #/put as `(\w+)` of `([\w.]+)`: $/#.ignoresCase()) {
      self = .member(String(found.1), file: String(found.2))
    } else if let found = paragraph.firstMatch(
      of: #/add to `(\w+)` of `([\w.]+)`: $/#.ignoresCase())
    {
      self = .element(of: String(found.1), file: String(found.2))
    } else if let found = paragraph.firstMatch(
      of: #/write `([\w.]+)`, and add its id to `screens` of `flow.json`: $/#.ignoresCase())
    {
      self = .screen(file: String(found.1))
    } else {
      return nil
    }
  }

  /// Puts JSON there.
  func put(_ text: String, in folder: String) throws {
    let value = try JSONValue(parsing: text.utf8)
    switch self {
    case .member(let key, let file):
      try change(file, in: folder) { $0.merging([key: value]) }
    case .element(let key, let file):
      try change(file, in: folder) { $0.merging([key: .array(($0[key]?.array ?? []) + [value])]) }
    case .screen(let file):
      try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(file)"))
      try Self.element(of: "screens", file: "flow.json")
        .put(JSONValue.string(file.replacing(".json", with: "")).text, in: folder)
    }
  }

  private func change(
    _ file: String, in folder: String, _ change: (JSONObject) -> JSONObject
  ) throws {
    let url = URL(filePath: "\(folder)/\(file)")
    let document = try JSONValue(parsing: Data(contentsOf: url)).object ?? [:]
    try Data(JSONValue.object(change(document)).text.utf8).write(to: url)
  }
}

extension JSONValue {
  fileprivate var text: String { String(decoding: encoded(), as: UTF8.self) }
}
