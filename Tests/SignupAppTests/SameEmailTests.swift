import TestSupport
import Testing

/// Two terminals at the same moment.
struct SameEmailTests {
  @Test func `Of two sign-ups with one email one gets in, and the other loses no word`() throws {
    let program = try Program()
    let terminals = try [
      program.openSignUp(changes: ["XDG_STATE_HOME": "\(program.folder)/first"]),
      program.openSignUp(changes: ["XDG_STATE_HOME": "\(program.folder)/second"]),
    ]
    for (terminal, name) in zip(terminals, ["Ada", "Eve"]) {
      try terminal.send("\(name)\rLovelace\rada@example.com\r\(Program.password)")
      try terminal.waitUntil(shows: "ada@example.com____", "strong: 28 characters")
    }
    for terminal in terminals { try terminal.send("\r") }
    for terminal in terminals {
      try terminal.waitUntil("an answer") {
        ($0.text.contains("Good to see you") && $0.text.contains("q leave"))
          || $0.text.contains("This email has an account already.")
      }
    }

    let winners = terminals.filter { $0.screen.text.contains("Good to see you") }
    #expect(winners.count == 1)
    let loser = try #require(terminals.first { !$0.screen.text.contains("Good to see you") })
    try loser.waitUntil(
      shows: "Lovelace____", "ada@example.com____", "✗ This email has an account already.",
      "strong: 28 characters", "F1 help")
    #expect(["Ada____", "Eve____"].contains { loser.screen.text.contains($0) })
    #expect(program.files(in: "users").count == 1)
    #expect(program.files(in: "credentials").count == 1)

    try loser.send("\u{15}second@example.com\r\r")
    try loser.waitUntil(shows: "Good to see you")
    #expect(program.files(in: "users").count == 2)
  }
}
