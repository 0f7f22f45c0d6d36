import FoundationEssentials
import Glibc
import Screens
import Staging
import TerminalUI
import TestSupport
import Testing

@testable import SignupApp

/// The page of an exploration, as a browser reads it.
struct ExplorationPageTests {
  private func page(of files: [SourceFile], limit: Int = 200_000) throws -> String {
    let flow = try Flow(files: files)
    let exploration = Exploration(of: flow, limit: limit)
    let coverage = Coverage(of: exploration, in: flow, limit: limit)
    return ExplorationPage(of: exploration, coverage, in: flow).html
  }

  private static func flow(
    name: String = "Small", title: String = "About your work", knownFrom: String = "company",
    label: String = "Company"
  ) -> [SourceFile] {
    [
      SourceFile(
        path: "flow.json", text: #"{ "name": "\#(name)", "screens": ["signup", "work"] }"#),
      SourceFile(
        path: "signup.json",
        text: """
          { "id": "signup", "title": "Sign up", "purpose": "Two lines.",
            "when": { "event": "signup" }, "required": true, "fields": [
              { "id": "email", "label": "Email", "kind": "email", "writes": "email" },
              { "id": "password", "label": "Password", "kind": "password", "writes": "password" }] }
          """),
      SourceFile(
        path: "work.json",
        text: """
          { "id": "work", "title": "\(title)", "purpose": "So that it fits.",
            "when": { "event": "login", "interactions": { "minimum": 2 } }, "fields": [
              { "id": "company", "label": "\(label)", "kind": "text",
                "writes": "user_metadata.company",
                "knownFrom": ["user_metadata.\(knownFrom)"] }] }
          """),
    ]
  }

  @Test func `The same flow gives the same bytes`() throws {
    let page = try page(of: Self.flow())
    #expect(try self.page(of: Self.flow()) == page)
    expectGolden(page, "exploration.html")
  }

  private static let hostile =
    #"</script><script>alert(1)</script> & \"quotes\" 'too' <img src=x onerror=y> \u202eback "#
    + #"\u001b[31m שלום 東京"#

  @Test(arguments: [
    ("small", flow()), ("a finding", flow(knownFrom: "firm")),
    ("hostile", flow(name: hostile, title: hostile, knownFrom: "firm", label: hostile)),
    (
      "long",
      flow(
        title: String(repeating: "w", count: 200), label: "a\(String(repeating: " b", count: 100))")
    ),
  ])
  func `A page is well formed, and all that it needs is in it`(
    name: String, files: [SourceFile]
  ) throws {
    let page = try page(of: files)
    let faults = MarkupCheck(page).faults
    #expect(faults == [], "\(name): \(faults)")
    for part in ["<script", " src=\"", "http:", "https:", "url(", "@import", "//"] {
      #expect(!page.contains(part), "\(name): \(part)")
    }
    let controls = page.unicodeScalars.filter { scalar in
      scalar != "\n" && (scalar.properties.generalCategory == .control || scalar.value == 0x202E)
    }
    #expect(controls.isEmpty)
  }

  @Test func `A finding has its kind, why, its life and its script`() throws {
    let page = try page(of: Self.flow(knownFrom: "firm"))
    for part in [
      "<dt>Findings</dt><dd class=\"error\">2</dd>", "askedAgain", "loop",
      "put where it stands into “knownFrom”", "Answers Company on “About your work”.",
      "&quot;title&quot;: &quot;loop: work&quot;",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(!page.contains("Nothing is wrong"))
  }

  @Test func `What was cut off says so, and rules nothing out`() throws {
    let page = try page(of: Self.flow(), limit: 1)
    #expect(page.contains("Stopped at --limit on signup, work"))
    #expect(page.contains("<dd class=\"warning\">cut off</dd>"))
    #expect(page.contains("class=\"open\""))
    #expect(!page.contains("class=\"never\"") && !page.contains("There is no such life"))
  }
}

// MARK: - Colours

extension ExplorationPageTests {
  /// The colours of light paper, and of dark.
  private var palettes: [[String: Double]] {
    PageStyle.colors.description.split(separator: "@media").map { sheet -> [String: Double] in
      let words = sheet.split { " \n;".contains($0) }.map(String.init)
      var palette: [String: Double] = [:]
      for (name, color) in zip(words, words.dropFirst()) where name.hasPrefix("--") {
        palette[name] = luminance(color)
      }
      return palette
    }
  }

  /// WCAG 2.2, relative luminance.
  private func luminance(_ color: String) -> Double {
    let number = Int(color.dropFirst(), radix: 16) ?? 0
    func part(_ shift: Int) -> Double {
      let part = Double((number >> shift) & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
  }

  @Test func `Every text stands out from what it stands on`() throws {
    #expect(palettes.count == 2)
    for palette in palettes {
      for ground in ["--paper:", "--card:", "--inset:"] {
        for text in ["--ink:", "--dim:", "--accent:", "--error:", "--success:", "--warning:"] {
          let (one, other) = (try #require(palette[ground]), try #require(palette[text]))
          let contrast = (max(one, other) + 0.05) / (min(one, other) + 0.05)
          #expect(contrast >= 5.3, "\(text) on \(ground) \(contrast)")
        }
      }
    }
  }
}

private let goldenFolder =
  #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/Golden"

/// Compares a text with a file beside the tests. `SIGNUP_RECORD=1 swift test` writes the file anew, and
/// fails, so that nobody records by accident.
private func expectGolden(
  _ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let path = "\(goldenFolder)/\(name)"
  if ProcessInfo.processInfo.environment["SIGNUP_RECORD"] != nil {
    try? actual.write(toFile: path, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let expected = try? String(contentsOfFile: path, encoding: .utf8)
  let lines = zip(actual.split(separator: "\n"), (expected ?? "").split(separator: "\n"))
  let first = lines.first { $0.0 != $0.1 }.map { "got \($0.0)\nexpected \($0.1)" } ?? "its length"
  #expect(actual == expected, "\(name): \(first)", sourceLocation: sourceLocation)
}
