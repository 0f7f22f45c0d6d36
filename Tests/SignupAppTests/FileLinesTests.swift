import ProfileService
import TestSupport
import Testing

@testable import SignupApp

struct FileLinesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func lines(of text: String) throws -> [String] {
    let lines = try FileLines(folder.write(text, to: "file"))
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

  @Test(arguments: -1...2)
  func `A line that is too long can be told from one that is just as long as it may be`(
    more: Int
  ) throws {
    let most = UsersAPI.maximumLineBytes
    let text = String(repeating: "a", count: most + more)
    #expect(try lines(of: "\(text)\nb").map(\.utf8.count) == [most + min(more, 1), 1])
  }
}
