import Testing

@testable import SignupApp

/// getopt, as the commands see it.
struct ArgumentsTests {
  private static let options = [
    CommandOption("data", "DIR", help: ""), CommandOption("date", "DAY", help: ""),
    CommandOption("json", help: ""),
    CommandOption("help", help: ""),
  ]

  struct Case: Sendable {
    var line: String
    var words: [String] = []
    var values: [String: [String]] = [:]
  }

  @Test(arguments: [
    Case(line: ""),
    Case(line: "users list", words: ["users", "list"]),
    Case(line: "--json users list", words: ["users", "list"], values: ["json": [""]]),
    Case(line: "users --data D list", words: ["users", "list"], values: ["data": ["D"]]),
    Case(line: "users --data=D list", words: ["users", "list"], values: ["data": ["D"]]),
    Case(line: "--data --json", values: ["data": ["--json"]]),
    Case(line: "--data= x", words: ["x"], values: ["data": [""]]),
    Case(line: "--data A --data B", values: ["data": ["A", "B"]]),
    Case(line: "-- --json", words: ["--json"]),
    Case(line: "--js", values: ["json": [""]]),
    Case(line: "-h", values: ["help": [""]]),
    Case(line: "-", words: ["-"]),
  ])
  func `Options and words are told apart`(_ row: Case) {
    let line = row.line.split(separator: " ").map(String.init)
    let arguments = try? Arguments(line, options: Self.options)
    #expect(arguments?.words == row.words)
    for option in Self.options {
      #expect(arguments?.all(option) == row.values[option.name] ?? [], "\(option.name)")
      #expect(arguments?[option] == row.values[option.name]?.last)
      #expect(arguments?.has(option) == (row.values[option.name] != nil))
    }
  }

  @Test(arguments: [
    ("--nope", "--nope is no option here."), ("x --data", "--data needs a value after it."),
    ("--json=yes", "--json takes no value."), ("-q", "-q is no option here."),
    ("-qj", "-q is no option here."), ("-hq", "-q is no option here."),
    ("x -é", "-é is no option here."), ("--dat x", "--dat is no option here."),
  ])
  func `What is no option is named`(_ line: String, _ sentence: String) {
    let failure = #expect(throws: Failure.self) {
      try Arguments(line.split(separator: " ").map(String.init), options: Self.options)
    }
    #expect(failure?.sentences.first?.hasPrefix(sentence) == true, "\(failure?.sentences ?? [])")
    #expect(failure?.status == .refused)
  }
}
