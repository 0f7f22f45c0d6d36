import Glibc
import Testing

@testable import System

struct ThreadsTests {
  @Test func `Results stand in the order of the work`() {
    let works = (0..<20).map { number in { @Sendable in number * number } }
    let results = Threads.results(of: works, until: Deadline(in: .seconds(60)))
    #expect(results == (0..<20).map { $0 * $0 })
  }

  @Test func `Work that is not done in time is not waited for`() throws {
    // Nobody writes into it before the end, so that the work is not done until then.
    let pipe = try Pipe.made()
    let readEnd = dup(pipe.readEnd.number)
    let work: @Sendable () -> Int = {
      var byte: UInt8 = 0
      defer { close(readEnd) }
      return read(readEnd, &byte, 1)
    }
    #expect(Threads.results(of: [work], until: Deadline(in: .zero)) == [nil])
    var byte: UInt8 = 1
    #expect(write(pipe.writeEnd.number, &byte, 1) == 1)
  }

  @Test func `What is done in time has its result, whatever else is late`() throws {
    let board = try #require(Board<Int>(count: 3))
    board.put(2, at: 2)
    board.put(0, at: 0)
    #expect(board.results(until: Deadline(in: .zero)) == [0, nil, 2])
    board.put(1, at: 1)
    #expect(board.results(until: Deadline(in: .zero)) == [0, 1, 2])
  }

  @Test func `Without work there is nothing to wait for`() {
    let works: [@Sendable () -> Int] = []
    #expect(Threads.results(of: works, until: Deadline(in: .seconds(60))) == [])
  }
}
