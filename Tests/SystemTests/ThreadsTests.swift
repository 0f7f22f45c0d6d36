import Glibc
import Testing

@testable import System

struct ThreadsTests {
  @Test func `Results stand in the order of the work`() {
    let works = (0..<20).map { number in { @Sendable in number * number } }
    let results = Threads.results(of: works, until: Deadline(in: .seconds(60)))
    #expect(results == (0..<20).map { $0 * $0 })
  }

  @Test func `What is not done in time has no result, and the rest has`() throws {
    // Nobody writes into it, so that this work is never done in time.
    let late = Deadline(in: .seconds(20))
    let works: [@Sendable () -> Int] = [
      {
        late.wait()
        return 1
      }, { 2 },
    ]
    // The quick one needs a thread to be started and nothing else.
    let results = Threads.results(of: works, until: Deadline(in: .seconds(2)))
    #expect(results == [nil, 2])
    #expect(!late.hasPassed)
  }

  @Test func `Without work there is nothing to wait for`() {
    let works: [@Sendable () -> Int] = []
    #expect(Threads.results(of: works, until: Deadline(in: .seconds(60))) == [])
  }
}
