import Glibc
import Testing

@testable import System

struct DeadlineTests {
  @Test(arguments: [Duration.zero, .seconds(-1), .nanoseconds(-1)])
  func `One that has passed leaves no time`(duration: Duration) {
    let deadline = Deadline(in: duration)
    #expect(deadline.hasPassed)
    #expect(deadline.left == .zero)
    #expect(deadline.millisecondsLeft == 0)
    deadline.wait()
  }

  @Test func `What is left is rounded up, and fits the call that waits`() {
    let hour = Deadline(in: .seconds(3600))
    #expect(!hour.hasPassed)
    #expect(hour.left <= .seconds(3600))
    #expect(hour.millisecondsLeft <= 3_600_000)
    #expect(hour.millisecondsLeft > 3_500_000)
    #expect(Deadline(in: .seconds(1 << 40)).millisecondsLeft == .max)
    #expect(Deadline(in: .nanoseconds(900_000)).millisecondsLeft <= 1)
  }

  @Test func `No wait ends before its deadline`() {
    let hour = Deadline(in: .seconds(3600))
    // What is left grows less from the one to the other.
    for _ in 0..<100 { #expect(.milliseconds(hour.millisecondsLeft) >= hour.left) }
  }

  @Test func `Deadlines can be compared, and one made of another`() {
    let (soon, late) = (Deadline(in: .seconds(10)), Deadline(in: .seconds(20)))
    #expect(min(late, soon) == soon)
    #expect(late.earlier(by: .seconds(20)) < soon)
    #expect(late.earlier(by: .zero) == late)
  }

  @Test func `A descriptor is waited for until the deadline`() throws {
    let pipe = try Pipe.made()
    let before = pipe.readEnd.isReady(for: POLLIN, until: Deadline(in: .zero))
    var byte: UInt8 = 7
    let count = write(pipe.writeEnd.number, &byte, 1)
    let after = pipe.readEnd.isReady(for: POLLIN, until: Deadline(in: .zero))
    #expect((before, count, after) == (false, 1, true))
  }
}
