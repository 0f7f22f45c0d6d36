import Testing

/// What is said of a screens folder.
@MainActor
struct ScreensCommandsTests {
  private let flow = #"{"name": "Reading Room", "screens": ["work"]}"#
  private let work = """
    {"id": "work", "title": "Work", "when": {"event": "login"}, "mode": "optional",
     "fields": [{"id": "company", "label": "Company", "kind": "text",
                 "writes": "user_metadata.company"}]}
    """

  @Test func `The bundled screens are sound, and are listed`() {
    let checked = Commands().run("screens", "check")
    #expect(checked.status == 0)
    let lines = checked.output.split(separator: "\n")
    #expect(lines.first == "screen   signup: given_name, family_name, email, password")
    #expect(lines.contains("article  asking-less: “Asking less, learning more”, staging"))
    #expect(lines.count == 6)
  }

  @Test func `A folder is read in place of the bundled screens`() throws {
    let commands = Commands()
    try commands.write(flow, to: "screens/flow.json")
    try commands.write(work, to: "screens/work.json")
    let checked = commands.run("screens", "check", "--screens", "\(commands.folder)/screens")
    #expect(checked.status == 0)
    #expect(checked.output == "screen   work: company\n")
  }

  private func broken() throws -> Commands {
    let commands = Commands()
    try commands.write(flow, to: "screens/flow.json")
    try commands.write(
      work.replacing("\"text\"", with: "\"txet\"").replacing("optional", with: "sometimes"),
      to: "screens/work.json")
    try commands.write("{", to: "screens/articles/short.json")
    return commands
  }

  @Test func `All errors of a folder come at once`() throws {
    let commands = try broken()
    let checked = commands.run("screens", "check", "--screens", "\(commands.folder)/screens")
    #expect(checked.status == 1)
    #expect(checked.output.isEmpty)
    let lines = checked.errors.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines.contains { $0.hasPrefix("signup: work.json: fields[0].kind: unknown kind \"txet\"") })
    #expect(lines.contains { $0.hasPrefix("signup: work.json: mode: ") })
    #expect(lines.contains { $0.hasPrefix("signup: articles/short.json: ") })
  }

  @Test(arguments: [["run"], ["plan"], ["users", "list"]])
  func `A broken folder is bad input for whatever needs it`(_ words: [String]) throws {
    let commands = try broken()
    let screens = "\(commands.folder)/screens"
    let refused = commands.run(words + ["--screens", screens])
    #expect(refused.status == 2)
    let checked = commands.run("screens", "check", "--screens", screens)
    #expect(refused.errors == checked.errors)
  }
}
