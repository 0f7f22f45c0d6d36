import ProfileModel
import Screens
import Wording

/// What was found in a folder of screens, or where nothing was, what there is.
struct CheckText {
  let check: FolderCheck
  /// The scripts that can be read.
  let scripts: [(id: String, title: String)]

  /// A line for each finding, in the form that editors jump to, with its hint indented below it.
  var lines: [String] {
    if check.findings.isEmpty { return listing }
    let findings = check.findings.flatMap { finding in
      [Sentences.findingLine(finding)]
        + (Sentences.hint(of: finding).map { ["    \($0)"] } ?? [])
    }
    let (errors, warnings) = (check.count(of: .error), check.count(of: .warning))
    return findings + [
      Sentences.findings(errors: errors, warnings: warnings, files: check.fileCount)
    ]
  }

  /// One array, a finding a line.
  var json: [UInt8] {
    let objects = check.findings.map { finding in
      var writer = JSONWriter(.compact)
      writer.write(Self.json(of: finding), order: Self.order)
      return writer.bytes
    }
    return Array("[".utf8) + objects.joined(separator: Array(",\n".utf8)) + Array("]".utf8)
  }

  private static let order = [
    "severity", "kind", "file", "line", "column", "path", "sentence", "hint",
  ]

  private static func json(of finding: Finding) -> JSONObject {
    [
      "severity": .string(finding.severity.rawValue), "kind": .string(finding.kind),
      "file": .string(finding.file), "line": number(finding.place?.line),
      "column": number(finding.place?.column), "path": .string(finding.path),
      "sentence": .string(Sentences.sentence(of: finding)),
      "hint": Sentences.hint(of: finding).map(JSONValue.string) ?? .null,
    ]
  }

  private static func number(_ number: Int?) -> JSONValue {
    number.map { .number(.integer(Int64($0))) } ?? .null
  }
}

extension CheckText {
  private var listing: [String] {
    let flow = check.flow
    return flow.screens.map { row("screen", $0.id, $0.fields.map(\.id).joined(separator: ", ")) }
      + flow.articles.map { article in
        row("article", article.id, "“\(article.title.resolved())”, \(article.topic.resolved())")
      }
      + flow.providers.map { row("connection", $0.connection, $0.title) }
      + flow.personas.map { row("persona", $0.id, $0.title.resolved()) }
      + scripts.map { row("script", $0.id, "“\($0.title)”") }
  }

  private func row(_ word: String, _ id: String, _ rest: String) -> String {
    let column = "connection".count + 2
    return word + String(repeating: " ", count: column - word.count) + "\(id): \(rest)"
  }
}
