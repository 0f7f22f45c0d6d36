import ProfileService
import TestSupport
import Testing

struct MemoryStoreTests {
  @Test(arguments: StoreConformance.all)
  func `The store in memory does what every store does`(rule: StoreConformance) throws {
    try rule.check(MemoryStore())
  }
}
