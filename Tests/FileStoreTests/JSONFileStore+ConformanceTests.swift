import FileStore
import TestSupport
import Testing

struct JSONFileStoreConformanceTests {
  @Test(arguments: StoreConformance.all)
  func `The store of files does what every store does`(rule: StoreConformance) throws {
    let service = Service()
    try rule.check(try service.store())
    #expect(service.files(in: "pending").isEmpty)
  }
}
