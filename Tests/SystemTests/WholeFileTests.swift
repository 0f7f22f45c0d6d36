import Glibc
import System
import TestSupport
import Testing

/// What is no file, or no file that can be believed, is neither waited for nor read to its end.
struct WholeFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func bytes(_ path: String, atMost limit: Int = 9) throws(SystemError) -> [UInt8] {
    try WholeFile.bytes(of: path, atMost: limit)
  }

  @Test(arguments: ["", "123456789"])
  func `A file is read to its end`(text: String) throws {
    #expect(try bytes(folder.write(text, to: "file")) == Array(text.utf8))
  }

  @Test func `A file that does not say how long it is is read to its end`() throws {
    #expect(try !bytes("/proc/self/stat", atMost: 4096).isEmpty)
    #expect(throws: SystemError.tooLarge(path: "/proc/self/stat", maximumBytes: 9)) {
      try bytes("/proc/self/stat")
    }
  }

  @Test(arguments: Obstruction.possible)
  func `What is no file is refused at once`(obstruction: Obstruction) throws {
    let path = "\(folder.path)/file"
    try obstruction.put(at: path)
    let error = #expect(throws: SystemError.self) { try bytes(path) }
    #expect(
      error
        == (obstruction == .huge ? .tooLarge(path: path, maximumBytes: 9) : .notRegular(path: path))
    )
    #expect(try Folder(path: folder.path).names() == ["file"])
  }

  @Test(
    arguments: [
      (0o600, .secret, true), (0o640, .secret, false), (0o604, .secret, false),
      (0o644, .ours, true), (0o664, .ours, false), (0o646, .oursOrRoots, false),
      (0o666, .unconditional, true),
    ] as [(mode_t, Trust, Bool)])
  func `What others may do decides whether a file is believed`(
    mode: mode_t, trust: Trust, isRead: Bool
  ) throws {
    let path = try folder.write("1", to: "file", mode: mode)
    #expect(trust.holds(ofFile: path) == isRead)
    if isRead {
      #expect(try WholeFile.bytes(of: path, atMost: 9, trust: trust) == Array("1".utf8))
    } else {
      #expect(throws: SystemError.openToOthers(path: path)) {
        try WholeFile.bytes(of: path, atMost: 9, trust: trust)
      }
    }
  }

  @Test(.enabled(if: geteuid() == 0, "giving a file away takes root"))
  func `A file of another account is believed by nobody who asks`() throws {
    let path = try folder.write("1", to: "file")
    #expect(chown(path, 65534, 65534) == 0)
    #expect(throws: SystemError.notOurs(path: path)) {
      try WholeFile.bytes(of: path, atMost: 9, trust: .oursOrRoots)
    }
  }

  @Test(arguments: Obstruction.possible.filter { $0 != .folder })
  func `A file is written in place of whatever has the name`(obstruction: Obstruction) throws {
    let path = "\(folder.path)/file"
    try obstruction.put(at: path)
    try WholeFile.write(Array("new".utf8), to: path)
    #expect(try bytes(path) == Array("new".utf8))
    #expect(Trust.secret.holds(ofFile: path))
    #expect(try Folder(path: folder.path).names() == ["file"])
  }

  @Test func `A folder in place of a file that is written is left, and nothing beside it`() throws {
    let path = "\(folder.path)/file"
    try Obstruction.folder.put(at: path)
    #expect(throws: SystemError.refused(operation: "rename", path: path, errno: EISDIR)) {
      try WholeFile.write([1], to: path)
    }
    #expect(Folder.isThere(path))
    #expect(try Folder(path: folder.path).names() == ["file"])
  }

  @Test(arguments: Obstruction.possible.filter { $0 != .folder })
  func `Whatever has the name is removed, and nothing is missed`(obstruction: Obstruction) throws {
    let path = "\(folder.path)/file"
    try obstruction.put(at: path)
    for _ in 0..<2 { try WholeFile.remove(path) }
    #expect(try Folder(path: folder.path).names().isEmpty)
  }

  @Test func `A folder in place of a file that is removed stays`() throws {
    let path = "\(folder.path)/file"
    try Obstruction.folder.put(at: path)
    #expect(throws: SystemError.refused(operation: "unlink", path: path, errno: EISDIR)) {
      try WholeFile.remove(path)
    }
    #expect(Folder.isThere(path))
  }
}
