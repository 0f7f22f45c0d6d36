import System
import Testing

struct WorkersTests {
  @Test(arguments: [0, 1, 2, 1000])
  func `Each item is worked on once, and the results keep the order`(count: Int) {
    let items = Array(0..<count)
    #expect(Workers.map(items) { $0 * 2 } == items.map { $0 * 2 })
  }
}
