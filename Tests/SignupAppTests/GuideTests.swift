import Glibc
import ProfileModel
import TestSupport
import Testing

@testable import Screens
@testable import SignupApp

/// Whoever does what the README says gets what it says.
@MainActor struct GuideTests {
  private let program: Program
  private let guide: Guide
  private var flow: String { "\(program.folder)/my-flow" }

  init() throws {
    program = try Program()
    guide = try Guide(title: "Write your own flow")
    mkdir("\(program.folder)/bin", 0o700)
    symlink(Program.path, "\(program.folder)/bin/signup")
  }

  @Test func `Every command runs, and every piece of JSON passes the check where it is put`() throws
  {
    var (commands, pieces) = (0, 0)
    for step in guide.steps {
      switch step {
      case .command(let line, let output):
        commands += 1
        try run(line, expecting: output)
      case .json(let text, let place):
        pieces += 1
        try #require(place, "no place for \(text)").put(text, in: flow)
        let checked = try program.run("screens", "check", flow)
        #expect(checked.exit == .status(0), "\(text)\(checked.output)")
      }
    }
    #expect(commands >= 6 && pieces >= 8)
  }

  private func shell(_ line: String) -> [String] {
    ["/bin/sh", "-c", "cd '\(program.folder)' && PATH='\(program.folder)/bin' && exec \(line)"]
  }

  private func run(_ line: String, expecting output: String?) throws {
    if line.hasPrefix("signup --") { return try look(line) }
    let place = "\(program.folder)/run"
    mkdir(place, 0o700)
    let outcome = try Outcome(shell(line), environment: program.environment, folder: place)
    #expect(outcome.exit == .status(0), "\(line): \(outcome.errors)")
    if let output { #expect(outcome.output == output) }
  }

  /// Opens the wizard, and leaves it.
  private func look(_ line: String) throws {
    let terminal = try program.start(shell(line))
    try terminal.waitUntil(shows: "My Flow", "Create an account")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .status(1))
  }

  // MARK: Facts

  /// The names in the first column of the table of facts.
  private var facts: [String] {
    let rows = guide.lines.drop { $0 != "| fact | what it is |" }.dropFirst(2)
      .prefix { $0.hasPrefix("|") }
    return rows.flatMap { row in
      row.split(separator: "|")[0].matches(of: #/`([^`]+)`/#).map { String($0.1) }
    }
  }

  @Test func `The facts of the table are those of the language`() throws {
    var subjects = Fact.Subjects()
    (subjects.screens, subjects.fields) = (["ID"], ["ID"])
    subjects.events.append(Interaction.Event(rawValue: "EVENT"))
    // A field is told in words, and what becomes of a screen in a shorter form.
    let told = Set(facts.map { $0.hasPrefix(".") ? "screens.ID\($0)" : $0 } + ["ID"])
    let common = subjects.events.map(\.rawValue).filter { $0 != "EVENT" }
    let known = Fact.names(in: subjects).filter { name in
      !common.contains { name == "interactions.\($0)" || name == "since.\($0)" }
    }
    #expect(told == Set(known))
  }
}
