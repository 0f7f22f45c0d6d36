import ProfileModel
import Testing

@testable import SignupApp

/// Whom a change of screens concerns.
@MainActor struct CompareCommandTests {
  private let folders = TwoFolders()

  // MARK: Differences

  struct Change: CustomTestStringConvertible {
    let name: String
    var old: [String: String] = [:]
    let new: [String: String]
    /// All but the last line.
    let lines: [String]

    var testDescription: String { name }
  }

  nonisolated static let changes = [
    Change(
      name: "another path",
      new: ["town.json": TwoFolders.screen("town", TwoFolders.text("town", path: "city"))],
      lines: [
        "more        town: now asked on town at login. The old screens do not ask it: its answer is"
          + " known.",
        "who         1 person, mo",
        #"    { "interaction": "login" }"#,
        #"    { "expect": { "screen": "town", "asks": ["town"] } }"#,
      ]),
    Change(
      name: "a field less",
      old: [
        "town.json": TwoFolders.screen(
          "town", TwoFolders.text("street") + "," + TwoFolders.text("zip"))
      ],
      new: ["town.json": TwoFolders.screen("town", TwoFolders.text("street"))],
      lines: [
        "less        zip: no longer asked on town at login. The new screens do not have it there.",
        "who         1 person, mo",
        #"    { "interaction": "login" }"#,
        #"    { "expect": { "screen": "town", "asks": ["street"] } }"#,
      ]),
    Change(
      name: "another screen at the same event, after one that is there in both",
      old: [
        "flow.json": TwoFolders.flow(#""door", "street", "zip""#), "town.json": "",
        "street.json": TwoFolders.screen("street", TwoFolders.text("street")),
        "zip.json": TwoFolders.screen("zip", TwoFolders.text("zip")),
      ],
      new: [
        "flow.json": TwoFolders.flow(#""door", "street", "zip""#, #", "limits": { "screens": 1 }"#),
        "town.json": "",
        "street.json": TwoFolders.screen("street", TwoFolders.text("street")),
        "zip.json": TwoFolders.screen("zip", TwoFolders.text("zip")),
      ],
      lines: [
        "less        zip: no longer asked on zip at login. The new screens do not ask it: the limits"
          + " leave no room for it.",
        "who         1 person, mo",
        #"    { "interaction": "login" }"#,
        #"    { "expect": { "screen": "street", "asks": ["street"], "verdicts": { "zip.zip":"#
          + #" "overBudget" } } }"#,
      ]),
    Change(
      name: "a screen more for some of the articles",
      new: [
        "flow.json": TwoFolders.flow(#""door", "town", "letter""#),
        "letter.json": TwoFolders.screen(
          "letter", TwoFolders.text("letter"),
          when: #""event": "article", "context.article": "sea""#),
      ],
      lines: [
        "more        letter: now asked on letter with the article sea. The old screens do not have"
          + " it there.",
        "who         1 person, mo",
        #"    { "interaction": "article", "context": { "article": "sea" } }"#,
        #"    { "expect": { "screen": "letter", "asks": ["letter"] } }"#,
      ]),
    Change(
      name: "the sign-up",
      new: [
        "door.json": TwoFolders.door.replacing(
          "\"fields\": [", with: "\"fields\": [\(TwoFolders.text("street")),")
      ],
      lines: [
        "more        street: now asked on door at sign-up. The old screens do not have it there.",
        "who         1 person, somebody new",
        #"    { "interaction": "signup" }"#,
        #"    { "expect": { "screen": "door", "asks": ["street", "email", "password"] } }"#,
      ]),
    Change(
      name: "a field that hangs on another",
      old: ["town.json": TwoFolders.screen("town", TwoFolders.text("street"))],
      new: [
        "town.json": TwoFolders.screen(
          "town",
          TwoFolders.text("street") + "," + TwoFolders.text("zip").dropLast(2)
            + #", "when": { "street": { "known": true } } }"#)
      ],
      lines: [
        "more        zip: now asked on town at login once another answer brings it. The old screens"
          + " do not have it there.",
        "who         1 person, mo",
        #"    { "interaction": "login" }"#,
        #"    { "expect": { "screen": "town", "asks": ["street"], "verdicts": { "town.zip":"#
          + #" "dependencyUnmet" } } }"#,
      ]),
  ]

  @Test(arguments: changes)
  func `A change is told with a script that shows it`(change: Change) throws {
    let compared = try folders.compare(change.old, change.new)
    #expect(compared.status == 1)
    #expect(compared.talk == [])
    #expect(compared.result.dropLast() == change.lines[...])
    try folders.expectScriptsToShow()
  }

  /// Edits of the bundled screens: a file, what stands there, and what stands there then.
  @Test(arguments: [
    ("work.json", #""minimum": 2"#, #""minimum": 9"#),
    ("work.json", "user_metadata.company", "user_metadata.employer"),
    ("work.json", #""identities.linkedin.profileData.title","#, ""),
    ("terms.json", #""version": 2"#, #""version": 3"#),
    ("subscribe.json", #"{ "event": "article" }"#, #"{ "event": "login" }"#),
    ("subscribe.json", #"{ "event": "article" }"#, #"{ "context.article": "asking-less" }"#),
    ("flow.json", #""quiet": "P1D""#, #""quiet": "P30D""#),
    ("signup.json", #""id": "family_name""#, #""id": "surname""#),
  ])
  func `Each group of personas has a script that shows it`(
    file: String, old: String, new: String
  ) throws {
    try folders.writeBundled(replacing: old, in: file, with: new)
    try folders.expectScriptsToShow("--now", "+P2D")
  }

  @Test func `The README shows what is printed`() throws {
    try folders.writeBundled(
      replacing: #""minimum": 2"#, in: "work.json", with: #""minimum": 5"#)
    let compared = folders.commands.run("compare", folders.old, folders.new)
    let shown = try Guide(title: "Test your own flow").steps.compactMap { step in
      if case .command("signup compare screens next", let output) = step { output } else { nil }
    }
    // The last line has the time as it is here.
    let lines = shown.first?.split(separator: "\n").map(String.init)
    #expect(lines?.dropLast() == compared.result.dropLast())
  }

  // MARK: Nothing to tell

  @Test func `Nobody is asked anything else where both say the same`() throws {
    let folder = try folders.write("old")
    for other in [folder, try folders.write("new")] {
      let compared = folders.commands.run("compare", folder, other)
      #expect(compared.status == 0)
      #expect(compared.result.count == 1)
      #expect(compared.output.contains("2 people compared at "))
      #expect(
        compared.output.hasSuffix("nobody is asked anything else. Both folders say the same.\n"))
    }
  }

  @Test func `A change that concerns nobody is said`() throws {
    let compared = try folders.compare(
      ["town.json": TwoFolders.screen("town", TwoFolders.text("town", path: "city"))],
      [
        "town.json": TwoFolders.screen(
          "town", TwoFolders.text("town", path: "city"), #", "maxAsks": 9"#)
      ])
    #expect(compared.status == 0)
    #expect(
      compared.result.first
        == "nobody      town: it is declared otherwise, and nobody here is asked anything else on it."
    )
    #expect(compared.result.last?.hasSuffix("The folders differ all the same.") == true)
  }

  @Test func `Whoever cannot come is left out, and that is said`() throws {
    let connected = TwoFolders.flow("\"door\", \"town\"", #", "connections": ["github"]"#)
    let persona = #"{ "title": "Al", "connection": "github", "claims": { "id": 7, "name": "Al" } }"#
    let compared = try folders.compare(["flow.json": connected, "personas/al.json": persona], [:])
    #expect(compared.status == 1)
    #expect(
      compared.talk == [
        "signup: al is left out: \(folders.commands.folder)/new has no connection “github”."
      ])
    #expect(compared.output.contains("2 people compared at "))
  }

  // MARK: Faults

  @Test func `Every fault of both folders is told with its folder`() throws {
    let compared = try folders.compare(
      ["town.json": "[]", "door.json": "{"], ["town.json": "{ \"id\": 1 }"])
    #expect(compared.status == 2)
    #expect(compared.result == [])
    for place in ["old/door.json:1:", "old/town.json:1:", "new/town.json:1:"] {
      #expect(
        compared.talk.contains { $0.hasPrefix("signup: \(folders.commands.folder)/\(place)") })
    }
    #expect(compared.talk.allSatisfy { $0.hasPrefix("signup: \(folders.commands.folder)/") })
  }

  @Test func `Both names have to be those of folders`() throws {
    let folder = try folders.write("old")
    let file = try folders.commands.write("{}", to: "file.json")
    let compared = folders.commands.run("compare", file, "\(folders.commands.folder)/nowhere")
    #expect(compared.status == 2)
    #expect(
      compared.talk == [
        "signup: \(file) is no folder of screens.",
        "signup: \(folders.commands.folder)/nowhere is no folder of screens.",
      ])
    #expect(folders.commands.run("compare", file, file).talk.count == 1)
    #expect(folders.commands.run("compare", folder).status == 2)
    let other = folders.commands.run("compare", folder, folder, "--screens", folder)
    #expect(
      other.talk == [
        "signup: Both folders of screens are named as words here; leave --screens out."
      ])
  }
}
