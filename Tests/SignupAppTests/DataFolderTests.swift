import FoundationEssentials
import Glibc
import TestSupport
import Testing

/// Data folders that cannot be used, and files that do not parse: a sentence, 2, and nothing lost.
struct DataFolderTests {
  private func expectRefusal(
    _ program: Program, data: String, _ words: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let listed = try program.run("users", "list", "--data", data)
    #expect(listed.exit == .status(2), sourceLocation: sourceLocation)
    #expect(listed.output.isEmpty, sourceLocation: sourceLocation)
    #expect(listed.errors.hasPrefix("signup: "), sourceLocation: sourceLocation)
    #expect(
      listed.errors.contains(words), "\(listed.errors)", sourceLocation: sourceLocation)
    #expect(
      listed.errors.split(separator: "\n").count == 1, sourceLocation: sourceLocation)

    // The wizard says the same, before it takes the screen.
    let terminal = try program.start("--data", data)
    #expect(try terminal.waitForExit() == .status(2), sourceLocation: sourceLocation)
    let shown = String(decoding: terminal.output, as: UTF8.self)
    #expect(shown == listed.errors.replacing("\n", with: "\r\n"), sourceLocation: sourceLocation)
  }

  @Test func `A data folder that others can write in is refused`() throws {
    let program = try Program()
    mkdir(program.data, 0o700)
    chmod(program.data, 0o777)
    try expectRefusal(program, data: program.data, "Others can write in the data folder")
    #expect(program.files.isEmpty)
  }

  /// The mask is the whole process's, so another process has it.
  @Test(arguments: ["0", "0777"])
  func `What the program makes is its owner's alone, whatever the umask`(mask: String) throws {
    let program = try Program()
    let terminal = try program.start(
      ["/bin/sh", "-c", "umask \(mask); exec \"$0\" --event signup", Program.path])
    try terminal.waitUntil(shows: "Create your account")
    try terminal.send("Ada\r\rada@example.com\r\(Program.password)\r")
    try terminal.waitUntil(shows: "Good to see you")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .status(0))
    for path in try FileManager.default.subpathsOfDirectory(atPath: program.folder) {
      var status = stat()
      #expect(lstat("\(program.folder)/\(path)", &status) == 0)
      guard status.st_mode & S_IFMT != S_IFLNK else { continue }
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      #expect(status.st_mode & 0o7777 == (isFolder ? 0o700 : 0o600), "\(path)")
    }
    #expect(program.files.contains { $0.hasPrefix("credentials/") })
    #expect(access(program.session, R_OK) == 0)
  }

  @Test func `A data folder that is a file is refused`() throws {
    let program = try Program()
    try Data("mine".utf8).write(to: URL(filePath: program.data))
    try expectRefusal(program, data: program.data, "is no folder. Choose")
    #expect(try String(contentsOfFile: program.data, encoding: .utf8) == "mine")
  }

  @Test func `A data folder that nobody can make is refused`() throws {
    try expectRefusal(try Program(), data: "/proc/signup/data", "/proc/signup")
  }

  @Test(.enabled(if: geteuid() != 0, "root can write everywhere"))
  func `A data folder that cannot be written is refused`() throws {
    let program = try Program()
    mkdir(program.data, 0o500)
    try expectRefusal(program, data: program.data, "Permission denied")
  }

  @Test(.enabled(if: geteuid() == 0, "giving a folder away takes root"))
  func `A data folder of another account is refused`() throws {
    let program = try Program()
    mkdir(program.data, 0o700)
    chown(program.data, 65534, 65534)
    try expectRefusal(program, data: program.data, "belongs to another account")
  }

  @Test func `A profile that does not parse is set aside, told, and kept to the byte`() throws {
    let program = try Program()
    try program.signUp()
    let file = try #require(program.files(in: "users").first)
    let broken = "{ \"email\": \"ada@exa"
    try Data(broken.utf8).write(to: URL(filePath: "\(program.data)/\(file)"))
    for _ in 0..<2 {
      let shown = try program.run("users", "show", "ada@example.com")
      #expect(shown.exit == .status(2))
      #expect(shown.errors.contains("could not be read and was set aside as"))
    }
    let aside = program.files(in: "aside")
    #expect(aside.count == 1)
    #expect(program.files(in: "users").isEmpty)
    #expect(try aside.first.map(program.text) == broken)

    // Whoever comes back with a session is told, and the email is not given to somebody else.
    let terminal = try program.start()
    try terminal.waitUntil(shows: "could not be read and was set aside", "Create an account")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .status(1))
    unlink(program.session)
    let other = try program.openSignUp()
    try other.send("Eve\r\rada@example.com\r\(Program.password)\r")
    try other.waitUntil(shows: "✗", "Eve____")
    #expect(try aside.first.map(program.text) == broken)
    #expect(program.files(in: "users").isEmpty)
  }
}
