import Glibc
import Testing

@testable import System

struct PipeTests {
  @Test func `Nobody inherits an end`() throws {
    let pipe = try Pipe.made()
    for end in [pipe.readEnd.number, pipe.writeEnd.number] {
      #expect(fcntl(end, F_GETFD) == FD_CLOEXEC)
    }
  }

  @Test func `An end that must not block says that it would`() throws {
    let pipe = try Pipe.made()
    pipe.readEnd.stopBlocking()
    var byte: UInt8 = 0
    #expect(read(pipe.readEnd.number, &byte, 1) == -1)
    #expect(errno == EAGAIN)
  }

  @Test func `An end is closed with the pipe`() throws {
    let readEnd = try Self.copyOfReadEnd()
    defer { close(readEnd) }
    var byte: UInt8 = 0
    #expect(read(readEnd, &byte, 1) == 0)
  }

  /// A second descriptor of a read end, whose write end goes with this call.
  private static func copyOfReadEnd() throws -> Int32 {
    let pipe = try Pipe.made()
    return dup(pipe.readEnd.number)
  }
}

extension Pipe {
  private struct Failure: Error { let code = errno }

  /// `#require` takes no value that cannot be copied.
  static func made() throws -> Pipe {
    guard let pipe = Pipe() else { throw Failure() }
    return pipe
  }
}
