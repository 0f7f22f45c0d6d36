import ProfileModel
import ProfileService

extension StoreConformance {
  static let records = [
    StoreConformance("A record is made, replaced and removed only where it is what was read") {
      store in
      let ada = NewUser.named("Ada")
      try store.create(ada)
      let owner = RecordOwner.user(ada.id)
      try store.replace(.history, of: owner, nil, with: ["n": 1])
      try expect(.revisionMismatch) { try store.replace(.history, of: owner, nil, with: ["n": 2]) }
      let first = try store.record(.history, of: owner)
      try store.replace(.history, of: owner, first?.revision, with: ["n": 3])
      try expect(.revisionMismatch) {
        try store.replace(.history, of: owner, first?.revision, with: nil)
      }
      let second = try store.record(.history, of: owner)
      try expect(second?.value == ["n": 3], "the second is what was written")
      try store.replace(.history, of: owner, second?.revision, with: nil)
      try expect(store.record(.history, of: owner) == nil, "it is removed")
      try store.replace(.history, of: owner, nil, with: nil)
    },
    StoreConformance("A profile and a record are replaced together where both are what was read") {
      store in
      let ada = NewUser.named("Ada", email: "ada@example.com")
      try store.create(ada)
      let owner = RecordOwner.user(ada.id)
      let first = try store.profile(ada.id).revision
      let augusta = Profile.named("Augusta", of: ada.id)
      let made = RecordReplacement(of: .history, nil, with: ["n": 1])
      try store.replace(ada.id, first, with: augusta, and: made)
      try expect(store.profile(ada.id).value == augusta, "the profile is the new one")
      try expect(store.user(with: .ada) == nil, "and so are the keys")
      let record = try store.record(.history, of: owner)
      try expect(record?.value == ["n": 1], "the record is the new one")

      let second = try store.profile(ada.id).revision
      let changed = RecordReplacement(of: .history, record?.revision, with: ["n": 2])
      for (revision, replacement) in [(second, made), (first, changed)] {
        try expect(.revisionMismatch) {
          try store.replace(ada.id, revision, with: ada.profile, and: replacement)
        }
      }
      try expect(store.profile(ada.id).value == augusta, "the profile is as it was")
      try expect(store.record(.history, of: owner) == record, "and so is the record")
    },
    StoreConformance("Records of several kinds do not meet, and nobody's need no user") { store in
      let ada = NewUser.named("Ada", records: [.history: ["n": 1], .throttle: ["n": 2]])
      try store.create(ada)
      try store.replace(.tokens, of: .server, nil, with: ["n": 3])
      try store.replace(.tokens, of: .user(ada.id), nil, with: ["n": 4])
      try expect(store.record(.history, of: .user(ada.id))?.value == ["n": 1], "the history")
      try expect(store.record(.throttle, of: .user(ada.id))?.value == ["n": 2], "the throttle")
      try expect(store.record(.tokens, of: .server)?.value == ["n": 3], "the servers' tokens")
      try expect(store.record(.tokens, of: .user(ada.id))?.value == ["n": 4], "the user's tokens")
      try expect(.notFound) {
        try store.replace(.history, of: .user(.random()), nil, with: ["n": 5])
      }
    },
    StoreConformance("A record that was put aside is told of each time, and not overwritten") {
      store in
      let ada = NewUser.named("Ada", records: [.history: ["n": 1]])
      try store.create(ada)
      let owner = RecordOwner.user(ada.id)
      let revision = try store.record(.history, of: owner)?.revision
      let error = try store.putAside(.history, of: owner)
      guard case .unreadable(.record(.history, owner), _) = error else {
        throw Discrepancy(description: "the error names the record: \(error)")
      }
      for _ in 0..<2 { try expect(error) { try store.record(.history, of: owner) } }
      for former in [nil, revision] {
        try expect(error) { try store.replace(.history, of: owner, former, with: [:]) }
      }
      try expect(store.profile(ada.id).value == ada.profile, "the profile is there still")
      try store.delete(ada.id)
      try expect(store.record(.history, of: owner) == nil, "with the user it is gone")
    },
  ]

  static let paging = [
    StoreConformance("Ids come in pages of any size, each once, in an order that stays") { store in
      let users = (0..<300).map { NewUser.named("\($0)") }
      try expect(store.create(users).allSatisfy { $0 == nil }, "all are made")
      let all = try store.ids(after: nil, limit: 1000)
      try expect(all.count == 300 && Set(all) == Set(users.map(\.id)), "each is there once")
      for limit in [1, 7, 299, 300] {
        var ids: [UserID] = []
        while true {
          let page = try store.ids(after: ids.last, limit: limit)
          try expect(page.count <= limit, "no page has more than its limit")
          if page.isEmpty { break }
          ids += page
        }
        try expect(ids == all, "the pages of \(limit) are the whole, in order")
      }
      try store.delete(all[149])
      try expect(
        store.ids(after: all[149], limit: 1000) == Array(all[150...]),
        "after somebody who is gone the others come")
    },
    StoreConformance("Several users are read at once, each by themselves") { store in
      let ada = NewUser.named("Ada", records: [.history: ["n": 1], .tokens: ["n": 2]])
      let grace = NewUser.named("Grace")
      _ = store.create([ada, grace])
      let results = store.users([grace.id, .random(), ada.id], with: [.history])
      try expect(results.count == 3, "there is one for each")
      try expect(results[0].get().profile == store.profile(grace.id), "the first is Grace")
      try expect(results[0].get().records == [:], "who has no history")
      try expect(.notFound) { try results[1].get() }
      try expect(results[2].get().profile.value == ada.profile, "the last is Ada")
      try expect(results[2].get().records == [.history: ["n": 1]], "with what was asked for")
    },
  ]
}
