import ProfileService
import Testing

@testable import FileStore

struct UniqueKeyFileNameTests {
  @Test(arguments: [
    ("ada@example.com", "ada@example.com"), ("a/b@example.com", "a%2fb@example.com"),
    ("a%2Fb@example.com", "a%252Fb@example.com"), ("..", "%2e."), ("a\u{0}b c", "a%00b%20c"),
    ("é@example.com", "é@example.com"),
  ])
  func `A key is the name of a file, and two keys are never one name`(key: String, name: String) {
    #expect(UniqueKey.email(key: key).fileName == name)
  }
}
