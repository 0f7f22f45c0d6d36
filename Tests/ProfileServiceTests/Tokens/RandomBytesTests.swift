import ProfileModel
import Synchronization
import TestSupport
import Testing

@testable import ProfileService

/// Where ids, tokens and salts come from can be said.
struct RandomBytesTests {
  /// Counts up, for whoever needs the same again.
  private final class Counter: Sendable {
    private let count = Mutex<UInt64>(0)

    var next: UInt64 {
      count.withLock { count in
        count += 1
        return count
      }
    }
  }

  private static var counted: RandomBytes {
    let counter = Counter()
    return RandomBytes { counter.next }
  }

  /// All that is stored of somebody who signs up and comes back, and their tokens.
  private func story(_ random: RandomBytes) throws -> [String] {
    let store = MemoryStore()
    let api = UsersAPI(store: store, hasher: PasswordHasher(cost: 1), random: random) {
      Timestamp(secondsSince1970: 1_767_225_600)
    }
    let first = try api.signUp(.ada)
    let second = try api.logIn(email: "ada@example.com", password: SignUp.words)
    let id = try #require(store.ids(after: nil, limit: 1).first)
    let records = try RecordKind.allCases.map { kind in
      try store.record(kind, of: .user(id))?.value.encoded() ?? []
    }
    return [first.token, second.token, second.userID]
      + records.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `The same bytes make the same ids, tokens and hashes`() throws {
    #expect(try story(Self.counted) == story(Self.counted))
  }

  @Test func `The system's bytes are never the same`() throws {
    let (one, other) = (try story(.system), try story(.system))
    #expect(one[0] != other[0] && one[1] != other[1] && one[2] != other[2])
  }

  @Test(arguments: [0, 1, 8, 9, 33])
  func `There are as many bytes as were asked for`(count: Int) {
    #expect(RandomBytes.system.make(count: count).count == count)
  }
}
