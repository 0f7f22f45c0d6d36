import Testing

@testable import CursesTerminal

struct CharsetTests {
  @Test(
    arguments: [
      ([:], true), (["LANG": ""], true), (["LANG": "de_DE.UTF-8"], true),
      (["LANG": "xx_XX.utf8@euro"], true), (["LANG": "C"], false), (["LANG": "POSIX"], false),
      (["LANG": "de_DE.ISO-8859-1"], false), (["LANG": "xx_XX"], false),
      (["LANG": "de_DE.UTF-8", "LC_CTYPE": "C"], false),
      (["LANG": "C", "LC_CTYPE": "C.UTF-8"], true),
      (["LC_CTYPE": "C.UTF-8", "LC_ALL": "C"], false), (["LC_ALL": "", "LANG": "C.UTF-8"], true),
      (["LC_ALL": "", "LANG": "C"], false), (["LC_ALL": "", "LC_CTYPE": "", "LANG": "C"], false),
    ] as [([String: String], Bool)])
  func `The locale says whether the terminal reads UTF-8`(
    _ environment: [String: String], _ expected: Bool
  ) {
    #expect(isUTF8(environment: environment) == expected)
  }

  @Test(arguments: [
    ("linux", true), ("linux-16color", true), ("cons25", true), ("wsvt25", true), ("vt100", true),
    ("vt220-8bit", true), ("vte-256color", false), ("xterm-256color", false), ("contour", false),
    ("tmux-256color", false), ("", false),
  ])
  func `The name of a terminal says whether it is a console`(_ term: String, _ expected: Bool) {
    #expect(isTextConsole(term: term) == expected)
  }
}
