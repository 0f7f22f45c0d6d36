import FoundationEssentials
import TestSupport
import Testing

/// What happens to results that cannot be written.
struct ResultTests {
  /// Runs the program under a shell line, in which `$signup` stands for it.
  private func run(_ line: String, in program: Program) throws -> Outcome {
    let changes = ["signup": Program.path]
    return try Outcome(
      ["/bin/sh", "-c", line], environment: program.environment(changes),
      folder: program.folder)
  }

  /// A program whose list and export are longer than what is gathered before it is written.
  private func crowded() throws -> Program {
    let program = try Program()
    let name = String(repeating: "प्रियंका ", count: 40)
    let users = (0..<200).map { number in
      #"{"user_id":"linkedin|\#(number)","name":"\#(name)","identities":"#
        + #"[{"connection":"linkedin","provider":"linkedin","user_id":"\#(number)","isSocial":true}]}"#
    }
    let file = "\(program.folder)/users.jsonl"
    try users.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    let imported = try program.run("users", "import", file)
    #expect(imported.exit == .status(0), "\(imported.errors.prefix(300))")
    return program
  }

  @Test(arguments: [
    ("users list", ">/dev/full", "No space left on device"),
    ("users list --json", ">/dev/full", "No space left on device"),
    ("users export", ">/dev/full", "No space left on device"),
    ("--help", ">/dev/full", "No space left on device"),
    ("--version", ">&-", "Bad file descriptor"),
    ("users list", ">&-", "Bad file descriptor"),
    ("screens check", ">/dev/full", "No space left on device"),
  ])
  func `A result that could not be written is told, and is an error`(
    _ words: String, _ redirection: String, _ reason: String
  ) throws {
    let program = try Program()
    try program.signUp()
    let ran = try run("exec $signup \(words) \(redirection)", in: program)
    #expect(ran.exit == .status(2))
    #expect(ran.errors == "signup: The result could not be written (\(reason)).\n")
  }

  @Test func `A disk that is full in the middle of an export is told`() throws {
    let program = try crowded()
    // A block is 512 bytes; the signal ignored, a longer file is an error.
    let ran = try run(
      "trap '' XFSZ; ulimit -f 64; exec $signup users export >\(program.folder)/export",
      in: program)
    #expect(ran.exit == .status(2))
    #expect(ran.errors == "signup: The result could not be written (File too large).\n")
  }

  @Test(arguments: [
    ("", 141), ("trap '' PIPE; ", 2),
  ])
  func `A reader that has seen enough ends an export without a word`(
    _ before: String, _ status: Int
  ) throws {
    let program = try crowded()
    let ran = try run(
      "\(before){ $signup users export; echo $? >&3; } 3>\(program.folder)/status | head -n 1",
      in: program)
    #expect(ran.errors.isEmpty)
    #expect(ran.output.split(separator: "\n").count == 1)
    #expect(
      try String(contentsOfFile: "\(program.folder)/status", encoding: .utf8) == "\(status)\n")
  }

  @Test func `A closed standard output never lands in a file of the store`() throws {
    let program = try Program()
    try program.signUp()
    let kept = program.files(in: "users") + program.files(in: "history")
    let before = try kept.map { try program.text(of: $0) }
    for words in ["users list", "users show ada@example.com", "users export"] {
      _ = try run("exec $signup \(words) >&- <&-", in: program)
    }
    #expect(try kept.map { try program.text(of: $0) } == before)
  }
}
