import Testing

@testable import SignupApp

/// Command lines that ask for help, and those that cannot be meant.
@MainActor
struct UsageTests {
  @Test(arguments: Command.all.map(\.name))
  func `Every command tells its options`(_ name: String) throws {
    let command = try #require(Command.all.first { $0.name == name })
    let words = name.split(separator: " ").map(String.init)
    let helped = Commands().run(words.isEmpty ? ["run", "--help"] : words + ["-h"])
    #expect(helped.status == 0)
    #expect(helped.errors.isEmpty)
    #expect(helped.output.hasPrefix("\(command.summary)\n\nusage: signup \(command.usage)"))
    for option in command.allOptions { #expect(helped.output.contains("  --\(option.name)")) }
  }

  @Test(arguments: [["--help"], ["-h"], ["users", "--help"]])
  func `The overview tells every command`(_ words: [String]) {
    let helped = Commands().run(words)
    #expect(helped.status == 0)
    for command in Command.all { #expect(helped.output.contains("signup \(command.usage)  ")) }
  }

  @Test func `The version is one line`() {
    #expect(Commands().run("--version").output == "signup 1.0\n")
  }

  private nonisolated static let commands =
    "There are: users list, users show, users patch, users link, users unlink, users history, "
    + "users export, users import, users delete, plan, why, play, demo, explore, compare, "
    + "screens new, screens check, screens graph."
  private nonisolated static let refusals: [([String], String)] = [
    (["frob"], "There is no command “frob”. \(commands)"),
    (["users"], "There is no command “users”. There are: users list, users show, users patch,"),
    (["users", "frob"], "There is no command “users frob”."),
    (["users", "show"], "WHO is missing: signup users show WHO."),
    (["users", "patch", "ada"], "JSON is missing: signup users patch WHO JSON."),
    (["users", "list", "x"], "“x” is one word too many: signup users list."),
    (["run", "x"], "“x” is one word too many: signup [run]."),
    (
      ["users", "list", "--nope"],
      "--nope is no option here. There are: --page, --per-page, --json, --data, --screens, --now, --help, --version."
    ),
    (["users", "import", "a", "--json"], "--json is no option here. There are: --data,"),
    (
      ["--nope", "users", "list"],
      "--nope is no option here. There are: --page, --per-page, --json, --data,"
    ),
    (["--answers", "x"], "--answers is no option here. There are: --event, --context,"),
    (["--answers", "x", "--json"], "--answers is no option here. There are: --event, --context,"),
    (["frob", "--json"], "There is no command “frob”."),
    (
      ["-x"],
      "-x is no option here. There are: --event, --context, --persona, --as, --qa, --record,"
    ),
    (["users", "list", "-xy"], "-x is no option here. There are: --page, --per-page, --json,"),
    (["plan", "--h"], "--h is no option here. There are: --user,"),
    (["users", "list", "--json=1"], "--json takes no value."),
    (["--data"], "--data needs a value after it."),
    (["plan", "--user"], "--user needs a value after it."),
    (["users", "list", "--data="], "--data needs the name of a folder."),
    (
      ["users", "list", "--now", "never"],
      "--now needs a time such as 2026-05-01T09:00:00Z, or +P7D for a week from now."
    ),
    (["--event", "lunch"], "There is no event “lunch”. There are: signup, login, article."),
    (["--context", "x"], "--context needs KEY=VALUE, as in article=your-profile-is-a-file."),
    (["--context", "=x"], "--context needs KEY=VALUE,"),
    (["--event", "article"], "Say which article: --context article=ID. There are: asking-less,"),
    (
      ["--event", "article", "--context", "article=nope"],
      "There is no article “nope”. There are: asking-less,"
    ),
    (["--connection", "linkedin"], "--connection needs --claims FILE beside it."),
    (["--claims", "answer.json"], "--claims needs --connection NAME beside it."),
    (["plan", "--interactions", "0"], "--interactions needs a number from 1 to 1000000."),
    (["plan", "--interactions", "many"], "--interactions needs a number from 1 to 1000000."),
    (["plan", "--logins", "some"], "--logins needs a number from 0 to 1000000."),
    (["plan", "--profile", "/nonexistent"], "/nonexistent cannot be read (No such file or"),
    (
      ["plan", "--profile", "/tmp"],
      "/tmp cannot be read: it is a folder, a pipe or a device. Name a file."
    ),
    (["plan", "--user", "a", "--profile", "b"], "Name a person with --user or a file with"),
    (["users", "list", "--screens", "/nonexistent"], "/nonexistent is no folder of screens."),
    (["screens", "check", "--screens", "/nonexistent"], "/nonexistent is no folder of screens."),
    (["users", "show", "nobody@example.com"], "The user does not exist."),
    (["users", "show", "auth0|../../etc/passwd"], "The user does not exist."),
    (["users", "delete", ""], "The user does not exist."),
  ]

  @Test(arguments: refusals)
  func `A command line that cannot be meant is told in one sentence`(
    _ words: [String], _ sentence: String
  ) {
    let refused = Commands().run(words)
    #expect(refused.status == 2)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.hasPrefix("signup: \(sentence)"), "\(refused.errors)")
    #expect(refused.errors.split(separator: "\n").count == 1)
  }
}
