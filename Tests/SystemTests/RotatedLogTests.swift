import Glibc
import System
import TestSupport
import Testing

struct RotatedLogTests {
  private let folder: TemporaryFolder
  private let path: String
  private let log: RotatedLog

  init() throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/log"
    log = RotatedLog(path, maximumBytes: 100)
  }

  private func add(_ text: String) throws(SystemError) { try log.append(Array(text.utf8)) }

  @Test func `Lines stand one after the other, for the owner alone`() throws {
    try add("a\n")
    try add("b\nc\n")
    #expect(try folder.text(of: "log") == "a\nb\nc\n")
    #expect(Trust.secret.holds(ofFile: path))
    #expect(try Folder(path: folder.path).names() == ["log"])
  }

  @Test func `The file does not grow for ever, and its latest lines are kept`() throws {
    for number in 100..<200 { try add("\(number)\n") }
    let (new, old) = (try folder.text(of: "log"), try folder.text(of: "log.old"))
    #expect(new.utf8.count <= 100)
    #expect(old.utf8.count == 100)
    let lines = (old + new).split(separator: "\n").compactMap { Int($0) }
    #expect(lines == Array((200 - lines.count)..<200))
  }

  @Test(arguments: [0, 1])
  func `It becomes the old one when a line more would be too much, and not before`(
    excess: Int
  ) throws {
    let before = String(repeating: "x", count: 97 + excess) + "\n"
    try folder.write(before, to: "log")
    try add("a\n")
    #expect(try folder.text(of: "log") == (excess == 0 ? before : "") + "a\n")
    #expect(
      try Folder(path: folder.path).names() == (excess == 0 ? ["log"] : ["log", "log.old"]))
  }

  @Test func `Lines that are too long for any file stand in one of their own`() throws {
    let lines = String(repeating: "x", count: 150) + "\n"
    try add(lines)
    #expect(try folder.text(of: "log") == lines)
    try add("a\n")
    #expect(try folder.text(of: "log") == "a\n")
    #expect(try folder.text(of: "log.old") == lines)
  }

  @Test(arguments: Obstruction.possible.filter { $0 != .huge })
  func `What is no file in place of the log is refused at once, and left`(
    obstruction: Obstruction
  ) throws {
    try obstruction.put(at: path)
    #expect(throws: SystemError.notRegular(path: path)) { try add("a\n") }
    #expect(try Folder(path: folder.path).names() == ["log"])
  }

  @Test func `A link in place of the log is not followed`() throws {
    #expect(symlink("\(folder.path)/elsewhere", path) == 0)
    #expect(throws: SystemError.notRegular(path: path)) { try add("a\n") }
    #expect(access("\(folder.path)/elsewhere", F_OK) != 0)
  }

  @Test func `A folder in place of the old one is told, and the log stays as it was`() throws {
    #expect(mkdir("\(path).old", 0o700) == 0)
    let before = String(repeating: "x", count: 100)
    try folder.write(before, to: "log")
    #expect(throws: SystemError.refused(operation: "rename", path: path, errno: EISDIR)) {
      try add("a\n")
    }
    #expect(try folder.text(of: "log") == before)
  }
}
