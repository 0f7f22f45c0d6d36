import FoundationEssentials
import TestSupport
import Testing

/// Two people, or one who comes another way, with one email.
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

  @Test(arguments: [
    (true, "This email continues with LinkedIn here."), (false, "Link Google to your account"),
  ])
  func `Only whose email it is learns that it continues with LinkedIn`(
    isVerified: Bool, sentence: String
  ) throws {
    let program = try Program()
    let users = "\(program.folder)/users.jsonl"
    try Data(
      """
      {"user_id": "linkedin|1", "identities": [{"connection": "linkedin", "provider": "linkedin", \
      "user_id": "1", "isSocial": true}], "email": "grace@example.com"}
      """.utf8
    ).write(to: URL(filePath: users))
    #expect(try program.run("users", "import", users).exit == .status(0))
    let claims = "\(program.folder)/claims.json"
    try Data(
      #"{"sub": "2", "email": "grace@example.com", "email_verified": \#(isVerified)}"#.utf8
    ).write(to: URL(filePath: claims))
    let terminal = try program.start("--connection", "google", "--claims", claims)
    try terminal.waitUntil(shows: sentence)
    #expect(terminal.screen.text.contains("LinkedIn") == isVerified)
    #expect(program.files(in: "users").count == 1)
  }
}
