import ProfileModel
import ProfileService

extension StoreConformance {
  static let linking = [
    StoreConformance("Who absorbs another has both, and nothing else is left of the other") {
      store in
      let ada = NewUser.named("Ada", email: "ada@example.com")
      let grace = NewUser.named(
        "Grace", email: "grace@example.com", identities: ["YbK1"], records: [.history: [:]])
      _ = store.create([ada, grace])
      let (kept, given) = (try store.profile(ada.id), try store.profile(grace.id))
      let both = Profile.named("Ada", email: "ada@example.com", identities: ["YbK1"], of: ada.id)
      try expect(.revisionMismatch) {
        try store.absorb(grace.id, kept.revision, into: ada.id, kept.revision, with: both)
      }
      try expect(.revisionMismatch) {
        try store.absorb(grace.id, given.revision, into: ada.id, given.revision, with: both)
      }
      try expect(store.user(with: .linkedIn("YbK1"))?.id == grace.id, "nothing has changed yet")
      try store.absorb(grace.id, given.revision, into: ada.id, kept.revision, with: both)
      try expect(store.profile(ada.id).value == both, "the profile is the new one")
      try expect(store.user(with: .linkedIn("YbK1"))?.id == ada.id, "the identity is Ada's")
      try expect(store.user(with: .grace) == nil, "the other's email is free")
      try expect(!store.contains(grace.id), "the other is gone")
      try expect(store.record(.history, of: .user(grace.id)) == nil, "with the record")
    },
    StoreConformance("Who is split is two users, each with their own") { store in
      let both = NewUser.named("Ada", email: "ada@example.com", identities: ["YbK1"])
      try store.create(both)
      let former = try store.profile(both.id)
      let grace = NewUser.named(
        "Grace", email: "grace@example.com", identities: ["YbK1"], records: [.credentials: [:]])
      let rest = Profile.named("A", email: "ada@example.com", of: both.id)
      let other = NewUser.named("Other", email: "other@example.com")
      try store.create(other)
      try expect(.emailTaken) {
        try store.split(
          .named("Grace", email: "other@example.com", identities: ["YbK1"]), from: both.id,
          former.revision, with: rest)
      }
      try expect(store.profile(both.id) == former, "nothing has changed yet")
      try store.split(grace, from: both.id, former.revision, with: rest)
      try expect(store.profile(both.id).value == rest, "the former has the profile that was given")
      try expect(store.profile(grace.id).value == grace.profile, "the new one has theirs")
      try expect(store.record(.credentials, of: .user(grace.id)) != nil, "and the record")
      try expect(store.user(with: .linkedIn("YbK1"))?.id == grace.id, "and the identity")
      try expect(store.user(with: .grace)?.id == grace.id, "and the email")
      try expect(store.user(with: .ada)?.id == both.id, "the former keeps the rest")
    },
  ]

  static let erasing = [
    StoreConformance("Of who was deleted nothing is left, and of others everything") { store in
      let ada = NewUser.named(
        "Ada", email: "ada@example.com", identities: ["YbK1"],
        records: Dictionary(uniqueKeysWithValues: RecordKind.allCases.map { ($0, [:]) }))
      let grace = NewUser.named("Grace", email: "grace@example.com", records: [.history: [:]])
      _ = store.create([ada, grace])
      try store.delete(ada.id)
      try expect(!store.contains(ada.id), "the user is gone")
      try expect(.notFound) { try store.profile(ada.id) }
      try expect(.notFound) { try store.delete(ada.id) }
      for kind in RecordKind.allCases {
        try expect(store.record(kind, of: .user(ada.id)) == nil, "with the \(kind)")
      }
      try expect(store.ids(after: nil, limit: 9) == [grace.id], "and the id")
      try expect(store.record(.history, of: .user(grace.id)) != nil, "the other's record stays")
      try store.create(.named("Eve", email: "ada@example.com", identities: ["YbK1"], id: ada.id))
      try expect(store.record(.history, of: .user(ada.id)) == nil, "nothing comes back")
    }
  ]
}
