import Glibc
import System
import TestSupport
import Testing

struct FileLinesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func lines(of text: String, keeping limit: Int = 99) throws -> [String] {
    let lines = try FileLines(of: folder.write(text, to: "file"), keeping: limit)
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    arguments: [
      ("", []), ("a", ["a"]), ("a\n", ["a"]), ("\n", [""]), ("a\n\nb", ["a", "", "b"]),
      ("a\r\n", ["a\r"]),
    ] as [(String, [String])])
  func `A file is read line by line, whether or not the last line ends`(
    text: String, expected: [String]
  ) throws {
    #expect(try lines(of: text) == expected)
  }

  @Test(arguments: [9, 300 << 10, 600 << 10])
  func `Of a line that is too long as much is kept as was asked for`(limit: Int) throws {
    for more in -1...1 {
      let text = String(repeating: "a", count: limit + more)
      let counts = try lines(of: "\(text)\nb", keeping: limit).map(\.utf8.count)
      #expect(counts == [limit + min(more, 0), 1])
    }
  }

  @Test(arguments: Obstruction.possible.filter { $0 != .huge })
  func `What is no file has no lines`(obstruction: Obstruction) throws {
    let path = "\(folder.path)/file"
    try obstruction.put(at: path)
    #expect(throws: SystemError.notRegular(path: path)) { try FileLines(of: path, keeping: 9) }
  }

  @Test func `A file that is not there has no lines`() {
    let path = "\(folder.path)/file"
    #expect(throws: SystemError.refused(operation: "open", path: path, errno: ENOENT)) {
      try FileLines(of: path, keeping: 9)
    }
  }
}
