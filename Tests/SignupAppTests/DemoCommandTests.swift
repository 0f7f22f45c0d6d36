import FoundationEssentials
import ProfileModel
import Rehearsal
import Screens
import TerminalUI
import TestSupport
import Testing
import Wizard

@testable import SignupApp

/// `signup demo --cast`, which needs no terminal.
@MainActor
struct CastTests {
  private let commands = Commands()
  private let password = "nine horses walk home"

  private var script: String {
    """
    { "title": "Ada", "steps": [
      { "say": "She signs up." }, { "interaction": "signup" },
      { "answer": { "given_name": "Ada", "email": "ada@example.com", "password": "\(password)" } },
      { "wait": "P60D" }, { "interaction": "login" },
      { "answer": { "company": "Analytical Engines" } } ] }
    """
  }

  private func cast(_ words: String...) throws -> (status: Int32, lines: [JSONValue], text: String)
  {
    let path = "\(commands.folder)/\(UInt64.random(in: 0...UInt64.max)).cast"
    let status = commands.run(["demo", "--cast", path] + words).status
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let lines = try text.split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) }
    return (status, lines, text)
  }

  private func output(_ lines: [JSONValue]) -> String {
    lines.dropFirst().compactMap { $0.array?.last?.string }.joined()
  }

  @Test func `The same script gives the same bytes`() throws {
    let file = try commands.write(script, to: "ada.json")
    #expect(try cast(file).text == cast(file).text)
    #expect(try cast().text == cast("three-visits").text)
  }

  @Test func `It is asciicast v2: a header, and outputs in the order of time`() throws {
    let (status, lines, _) = try cast(try commands.write(script, to: "ada.json"))
    #expect(status == 0)
    #expect(
      lines.first?.object?.keys.sorted() == [
        "env", "height", "timestamp", "title", "version", "width",
      ])
    #expect(lines.first?["version"] == 2 && lines.first?["timestamp"] == 1_767_603_600)
    let events = lines.dropFirst().compactMap(\.array)
    #expect(events.count == lines.count - 1 && events.count > 50)
    #expect(events.allSatisfy { $0.count == 3 && $0[1] == "o" })
    let times = events.compactMap { event in
      if case .number(let number) = event[0] { number.double } else { nil }
    }
    #expect(times == times.sorted() && times.first == 0 && times.count == events.count)
  }

  /// One that the script has, and those that the seed makes.
  @Test func `No password is in it, and dots are`() throws {
    let (_, lines, text) = try cast(try commands.write(script, to: "ada.json"))
    var screen = TerminalScreen(size: Cast.usualSize)
    var seen = ""
    for event in lines.dropFirst() {
      screen.feed(Array((event.array?.last?.string ?? "").utf8))
      seen += screen.text
    }
    for secret in [password, "horses"] {
      #expect(!text.contains(secret) && !seen.contains(secret))
    }
    #expect(seen.contains(String(repeating: "•", count: password.count)))
    #expect(seen.contains("Analytical Engines") && seen.contains("Two months later"))
  }

  @Test(arguments: BundledScreens.scripts.map(\.path))
  func `No generated password is in the recording of a bundled script`(path: String) throws {
    let name = String(path.dropFirst("scripts/".count).dropLast(".json".count))
    let (status, lines, _) = try cast(name)
    #expect(status == 0)
    let secrets = try typedSecrets(path)
    var screen = TerminalScreen(size: Cast.usualSize)
    for event in lines.dropFirst() {
      screen.feed(Array((event.array?.last?.string ?? "").utf8))
      #expect(secrets.filter { screen.text.contains($0) } == [])
    }
    #expect(secrets.filter { output(lines).contains($0) } == [])
  }

  /// The passwords that somebody types while a script is played.
  private func typedSecrets(_ path: String) throws -> Set<String> {
    let demonstration = try demonstration(path)
    return demonstration.chapters.flatMap(\.stills).reduce(into: []) { secrets, still in
      for input in still.wizard?.form?.inputs ?? [] where input.isSecret {
        if case .line(let line) = input.answer, line.text.count >= 4 { secrets.insert(line.text) }
      }
    }
  }

  private func demonstration(_ path: String) throws -> Demonstration {
    let flow = try Flow(files: BundledScreens.files)
    let file = try #require(BundledScreens.scripts.first { $0.path == path })
    let script = try Script(file: path, bytes: file.bytes, flow: flow)
    return Demonstration(try Command.rehearsal(of: script, in: path, flow))
  }

  @Test func `The last that a terminal shows of it is the last scene`() throws {
    let (_, lines, _) = try cast("three-visits")
    var screen = TerminalScreen(size: Cast.usualSize)
    screen.feed(Array(output(lines).utf8))
    var playback = Playback(try demonstration("scripts/three-visits.json"))
    var last: Frame?
    while let scene = CaptionedScene(playback, size: Cast.usualSize, hasKeys: false) {
      last = scene.frame
      playback.advance()
    }
    let frame = try #require(last)
    for row in 0..<frame.size.height {
      let wanted = frame.row(row).compactMap(\.text).map(\.drawable).joined()
      #expect(screen.glyphs[row].map(\.text).joined() == wanted)
    }
    #expect(screen.isCursorShown == (frame.caret != nil))
  }

  @Test func `Twice as fast takes half the time, and shows the same`() throws {
    let (usual, fast) = (try cast().lines, try cast("--speed", "2").lines)
    #expect(output(usual) == output(fast))
    let ends = [usual, fast].compactMap { lines -> Double? in
      guard case .number(let number)? = lines.last?.array?.first else { return nil }
      return number.double
    }
    #expect(ends.count == 2 && abs(ends[0] - 2 * ends[1]) < 0.01)
  }

  @Test func `What is other than expected is shown, told, and exit status 1`() throws {
    let file = try commands.write(
      """
      { "title": "A", "steps": [{ "interaction": "signup" }, { "expect": { "screen": "work" } }] }
      """, to: "a.json")
    let path = "\(commands.folder)/a.cast"
    let shown = commands.run("demo", file, "--cast", path)
    #expect(shown.status == 1)
    #expect(
      shown.talk == [
        "signup: Step 2 of the script (expect) expects something else: screen."
      ])
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("Step 2 of the script"))
  }

  @Test(arguments: [
    ["--size", "80"], ["--size", "29x8"], ["--size", "120x"], ["--size", "8x8x8"],
    ["--size", "501x24"], ["--speed", "0"], ["--speed", "fast"], ["--speed", "nan"],
    ["--speed", "101"],
    ["four-visits"], ["--cast", "/nowhere/a.cast"], ["one", "two"],
  ])
  func `What cannot be shown is refused`(words: [String]) throws {
    let refused = commands.run(["demo"] + words)
    #expect(refused.status == 2 && refused.talk.count == 1, "\(refused.errors)")
  }
}

/// `signup demo` in a terminal.
struct DemoTests {
  @Test func `It plays by itself to its end, and gives the terminal back`() throws {
    let terminal = try Program().start("demo", "three-visits", "--speed", "100")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(terminal.isRestored)
    #expect(String(decoding: terminal.output, as: UTF8.self).contains("Six months later"))
  }

  @Test func `Space holds it, and the arrows lead through it`() throws {
    let terminal = try Program().start("demo", "three-visits", "--speed", "0.1")
    try terminal.waitUntil(shows: "Create your account", "step 1 of 11", "Space pause")
    try terminal.send(" ")
    try terminal.waitUntil(shows: "Space go on")
    try terminal.send("\u{1B}[C\u{1B}[C")
    try terminal.waitUntil(shows: "Six months later", "step 3 of 11")
    try terminal.send("\u{1B}[D\u{1B}[D")
    try terminal.waitUntil(shows: "Create your account", "step 1 of 11")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(terminal.isRestored)
  }

  @Test(arguments: [("q", 0), ("\u{1B}", 0), ("\u{3}", 130)] as [(String, Int32)])
  func `One can end it at any time`(key: String, status: Int32) throws {
    let terminal = try Program().start("demo", "--speed", "0.1")
    try terminal.waitUntil(shows: "Create your account")
    try terminal.send(key)
    #expect(try terminal.waitForExit() == .status(status))
    #expect(terminal.isRestored)
  }

  @Test func `It is drawn anew in a window of another size`() throws {
    let terminal = try Program().start("demo", "--speed", "0.1")
    try terminal.waitUntil(shows: "Create your account")
    terminal.resize(to: Size(width: 40, height: 12))
    try terminal.waitUntil(shows: " 1 of 11")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .status(0))
  }

  @Test func `Without a terminal there is one sentence`() throws {
    let ran = try Program().run("demo")
    #expect(ran.exit == .status(2) && ran.errors.contains("no terminal"))
  }
}
