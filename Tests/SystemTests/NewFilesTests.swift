import Glibc
import Synchronization
import TestSupport
import Testing

@testable import System

/// Files that are written where there were none: all of them, or nothing.
struct NewFilesTests {
  private let place: TemporaryFolder
  private var folder: String { "\(place.path)/a/b" }
  private let files = [("one", Array("1".utf8)), ("inner/two", Array("22".utf8))]

  init() throws { place = try TemporaryFolder() }

  @Test func `The folders on the way are made`() throws {
    try NewFiles.write(files, to: folder)
    #expect(try place.text(of: "a/b/one") == "1")
    #expect(try place.text(of: "a/b/inner/two") == "22")
  }

  @Test func `An empty folder is as good as none, be there a hidden name in it`() throws {
    #expect(mkdir("\(place.path)/a", 0o700) == 0 && mkdir(folder, 0o700) == 0)
    try place.write("", to: "a/b/.gitignore")
    try NewFiles.write(files, to: folder + "/")
    #expect(try Folder(path: folder).names() == ["inner", "one"])
  }

  @Test func `Where something is nothing is written`() throws {
    #expect(mkdir("\(place.path)/a", 0o700) == 0 && mkdir(folder, 0o700) == 0)
    try place.write("mine", to: "a/b/notes")
    #expect(throws: NewFiles.Mishap.taken) { try NewFiles.write(files, to: folder) }
    #expect(try Folder(path: folder).names() == ["notes"])
    #expect(try place.text(of: "a/b/notes") == "mine")
  }

  @Test func `A file has the folder's name`() throws {
    try place.write("mine", to: "a")
    for path in ["a", "a/b"] {
      #expect {
        try NewFiles.write(files, to: "\(place.path)/\(path)")
      } throws: { error in
        guard case .refused(.refused(_, _, ENOTDIR), []) = error as? NewFiles.Mishap else {
          return false
        }
        return true
      }
    }
    #expect(try place.text(of: "a") == "mine")
  }

  @Test func `A disk that is full in the middle has nothing on it afterwards`() throws {
    let calls = Mutex(0)
    let error = #expect(throws: NewFiles.Mishap.self) {
      try NewFiles.write(files, to: folder) { descriptor, bytes in
        guard
          calls.withLock({
            $0 += 1; return $0
          }) == 2
        else {
          return write(descriptor, bytes.baseAddress, bytes.count)
        }
        errno = ENOSPC
        return -1
      }
    }
    let refused = SystemError.refused(
      operation: "write", path: "\(folder)/inner/two", errno: ENOSPC)
    #expect(error == .refused(refused, left: []))
    #expect(try Folder(path: place.path).names() == [])
  }

  @Test func `What came meanwhile stays, and is told`() throws {
    let calls = Mutex(0)
    let error = #expect(throws: NewFiles.Mishap.self) {
      try NewFiles.write(files, to: folder) { descriptor, bytes in
        let isSecond =
          calls.withLock({
            $0 += 1; return $0
          }) == 2
        if isSecond { _ = try? place.write("mine", to: "a/b/inner/notes") }
        errno = ENOSPC
        return isSecond ? -1 : write(descriptor, bytes.baseAddress, bytes.count)
      }
    }
    guard case .refused(_, let left) = error else {
      Issue.record("nothing was refused")
      return
    }
    #expect(left == ["\(place.path)/a", folder, "\(folder)/inner"])
    #expect(try place.text(of: "a/b/inner/notes") == "mine")
  }
}
