import ProfileModel
import ProfileService
import System

extension StoreConformance {
  static let concurrency = [
    StoreConformance("Of many who want one email at once, one gets it") { store in
      let errors = atOnce(8) { _ in
        error { () throws(StoreError) in try store.create(.named("Ada", email: "ada@example.com")) }
      }
      try expect(errors.count { $0 == nil } == 1, "one is made")
      try expect(errors.count { $0 == .emailTaken } == 7, "the others hear why not")
      try expect(store.ids(after: nil, limit: 9).count == 1, "nothing is left of the others")
    },
    StoreConformance("Many who make the same users in many orders make each once") { store in
      let users = (0..<24).map { NewUser.named("\($0)", email: "\($0)@example.com") }
      let errors = atOnce(4) { number in
        store.create(number.isMultiple(of: 2) ? users : users.reversed())
      }
      let made = errors.joined().count { $0 == nil }
      try expect(made == 24, "each is made once, and not \(made)")
    },
    StoreConformance("Of many changes at once none is lost") { store in
      let ada = NewUser.named("Ada", email: "ada@example.com")
      try store.create(ada)
      let failures = atOnce(4) { thread in
        error { () throws(StoreError) in
          for number in 0..<8 { try add("\(thread)-\(number)", to: ada.id, in: store) }
        }
      }
      try expect(failures.allSatisfy { $0 == nil }, "all succeed: \(failures)")
      let found = try store.profile(ada.id).value
      try expect(
        found.userMetadata.count == 32, "all are there, and not \(found.userMetadata.count)")
    },
    StoreConformance("Of two who link the same users the other way round, one does") { store in
      let ada = NewUser.named("Ada", email: "ada@example.com", identities: ["A"])
      let grace = NewUser.named("Grace", email: "grace@example.com", identities: ["G"])
      _ = store.create([ada, grace])
      let stored = [try store.profile(ada.id), try store.profile(grace.id)]
      let ids = [ada.id, grace.id]
      let errors = atOnce(2) { number in
        let (one, other) = (number, 1 - number)
        return error { () throws(StoreError) in
          try store.absorb(
            ids[other], stored[other].revision, into: ids[one], stored[one].revision,
            with: .named("Both", identities: ["A", "G"], of: ids[one]))
        }
      }
      try expect(errors.count { $0 == nil } == 1, "one does: \(errors)")
      let left = try store.ids(after: nil, limit: 9)
      try expect(left.count == 1, "one user is left")
      for name in ["A", "G"] {
        try expect(store.user(with: .linkedIn(name))?.id == left.first, "with both identities")
      }
    },
  ]

  /// Does a piece of work on so many threads.
  private static func atOnce<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let works = (0..<count).map { number in { @Sendable in work(number) } }
    return Threads.results(of: works, until: Deadline(in: .seconds(60))).compactMap { $0 }
  }

  private static func error(_ work: () throws(StoreError) -> Void) -> StoreError? {
    do throws(StoreError) {
      try work()
      return nil
    } catch {
      return error
    }
  }

  private static func add(
    _ key: String, to id: UserID, in store: any ProfileStore
  ) throws(StoreError) {
    while true {
      let stored = try store.profile(id)
      var profile = stored.value
      profile.document["user_metadata"] = .object(
        profile.userMetadata.merging([key: true]))
      do throws(StoreError) {
        return try store.replace(id, stored.revision, with: profile)
      } catch {
        guard error == .revisionMismatch else { throw error }
      }
    }
  }
}
