import ProfileModel
import TestSupport
import Testing

/// What a profile, a command line or a file says never steers the terminal that shows it.
struct HostileTextTests {
  /// A title for the window, red letters, a C1 sequence, and text that would run backwards.
  private let name = "Eve\u{1B}]0;owned\u{7}\u{1B}[31m\u{9B}2J\u{202E}evE\u{2066}\u{200F}"
  private static let controls: [Unicode.Scalar] = [
    "\u{1B}", "\u{7}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{200F}",
  ]

  private func expectHarmless(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for control in Self.controls {
      #expect(
        !text.unicodeScalars.contains(control), "U+\(String(control.value, radix: 16))",
        sourceLocation: sourceLocation)
    }
  }

  private func programWithEve() throws -> Program {
    let program = try Program()
    try program.signUp(email: "eve@example.com")
    let escaped = #"Eve\u001b]0;owned\u0007\u001b[31m\u009b2J\u202eevE\u2066\u200f"#
    let patched = try program.run(
      "users", "patch", "eve@example.com", #"{"user_metadata":{"given_name":"\#(escaped)"}}"#)
    #expect(patched.exit == .status(0), "\(patched.errors)")
    return program
  }

  @Test func `A name from the profile is greeted and listed without its controls`() throws {
    let program = try programWithEve()
    let terminal = try program.start()
    try terminal.waitUntil(shows: "About your work", "Esc not now")
    try terminal.send("\u{1B}")
    try terminal.waitUntil(shows: "Good to see you, Eve", "q leave")
    try terminal.send("kk\r")
    try terminal.waitUntil(shows: "Esc back")
    // Sequences of our own come from a short list of finals; the hostile ones are not among them.
    let output = String(decoding: terminal.output, as: UTF8.self)
    #expect(!output.contains("\u{1B}]"))
    #expect(!output.contains("\u{1B}[31mevE"))
    #expect(!output.unicodeScalars.contains("\u{7}"))
    for control in Self.controls.dropFirst(2) {
      #expect(!output.unicodeScalars.contains(control))
    }
  }

  @Test func `Commands print JSON that means the same and steers nothing`() throws {
    let program = try programWithEve()
    for words in [["users", "show", "eve@example.com"], ["users", "list", "--json"]] {
      let shown = try program.run(words)
      expectHarmless(shown.output)
    }
    #expect(try program.profile("eve@example.com")["user_metadata"]?["given_name"]?.string == name)
  }

  @Test func `Pasted bidi controls are stored and never drawn`() throws {
    let program = try Program()
    let terminal = try program.openSignUp()
    try terminal.send("\u{1B}[200~Eve\u{202E}evE\u{1B}[201~")
    try terminal.waitUntil(shows: "Eve�evE____")
    expectHarmless(terminal.screen.text)
  }

  @Test(arguments: [
    ["users", "show", "\u{1B}]0;x\u{7}\u{202E}"], ["\u{1B}[31m"], ["--\u{1B}[31m"],
    ["--data", "/dev/null/\u{1B}[31m\u{9B}", "users", "list"], ["--event", "\u{1B}[31m"],
    ["--screens", "/\u{1B}[31m\u{202E}"], ["--now", "\u{1B}[31m"],
  ])
  func `Errors repeat words without their controls`(_ words: [String]) throws {
    let program = try Program()
    let ran = try program.run(words)
    #expect(ran.exit == .status(2))
    #expect(ran.errors.hasPrefix("signup: "))
    expectHarmless(ran.errors)
  }
}
