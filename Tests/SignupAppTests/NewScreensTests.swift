import FoundationEssentials
import Glibc
import Testing

@testable import Screens
@testable import SignupApp

/// `screens new`, and what can be done with what it wrote.
@MainActor struct NewScreensTests {
  private let program = Commands()
  private var folder: String { "\(program.folder)/my flow" }

  @Test func `It says what it wrote and what to do next, and the check finds nothing`() throws {
    let outcome = program.run("screens", "new", folder + "/")
    #expect(outcome.status == 0)
    #expect(outcome.result == StarterFlow.files.map { "\(folder)/\($0.path)" })
    #expect(
      outcome.talk == [
        "signup --screens '\(folder)'       look at it",
        "signup screens check '\(folder)'   find every mistake",
        "signup plan --screens '\(folder)'  see what is asked, and why",
      ])
    #expect(program.run("screens", "check", folder).status == 0)
    for file in StarterFlow.files {
      #expect(try Data(contentsOf: URL(filePath: "\(folder)/\(file.path)")) == Data(file.bytes))
    }
  }

  @Test func `It writes over nothing`() throws {
    try program.write("mine", to: "my flow/notes.txt")
    let outcome = program.run("screens", "new", folder)
    #expect(outcome.status == 2)
    #expect(
      outcome.talk == [
        "signup: \(folder) has something in it; name a new folder, or an empty one."
      ])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["notes.txt"])
  }

  @Test func `A place where nothing can be written is told`() throws {
    try program.write("mine", to: "file")
    let outcome = program.run("screens", "new", "\(program.folder)/file/flow")
    #expect(outcome.status == 2)
    #expect(
      outcome.talk == [
        "signup: \(program.folder)/file/flow cannot be written (Not a directory). "
          + "Nothing was left behind."
      ])
    #expect(
      program.run("screens", "new", "").talk == ["signup: Name the folder that is to be written."])
  }

  @Test func `A picture of it`() {
    _ = program.run("screens", "new", folder)
    let dot = program.run("screens", "graph", folder)
    #expect(dot.status == 0 && dot.talk == [])
    #expect(dot.result.first == "digraph flow {")
    #expect(dot.result.contains(#"  event2 -> screen2 [label="interactions ≥ 2"];"#))
    let mermaid = program.run("screens", "graph", folder, "--mermaid")
    #expect(mermaid.result.first == "flowchart LR")
    #expect(mermaid.result.contains(#"  event2 -->|"interactions ≥ 2"| screen2"#))
  }

  @Test func `There is no picture of a broken folder`() throws {
    try program.write("{", to: "my flow/flow.json")
    let outcome = program.run("screens", "graph", folder)
    #expect(outcome.status == 2 && outcome.result == [])
    #expect(outcome.talk == ["signup: flow.json:1:2: the file ends in the middle of a value"])
  }
}
