import Testing

@testable import Staging

struct AgesTests {
  /// Clock 1 begins, and some time later clock 2.
  private var two: Ages {
    Ages().keeping([1], fresh: [1]).later().keeping([1, 2], fresh: [2])
  }

  @Test func `What began earlier is older, for ever`() {
    let later = two.later()
    #expect(later.least(1) == 2)
    #expect(later.least(2) == 1)
    #expect(later.with(2, atLeast: 10)?.least(1) == 11)
    #expect(later.with(1, atMost: 10)?.most(2) == 9)
    #expect(later.with(1, atMost: 10)?.with(2, atLeast: 10) == nil)
  }

  @Test func `What cannot be told apart is the same`() {
    let long = two.later().with(1, atLeast: 1000)?.with(2, atMost: 3)
    let longer = two.later().with(1, atLeast: 2000)?.with(2, atMost: 3)
    let blurred = [long, longer].map { $0?.blurred { _ in 100 } }
    #expect(blurred[0] == blurred[1])
    #expect(long != longer)
  }

  @Test func `Ages include those that are more narrow`() throws {
    let narrow = try #require(two.later().with(1, atMost: 10))
    #expect(two.later().includes(narrow))
    #expect(!narrow.includes(two.later()))
  }
}
