import ProfileModel
import ProfileService

extension StoreConformance {
  static let creation = [
    StoreConformance("A user who was made is there, with what belongs to them") { store in
      let ada = NewUser.named(
        "Ada", email: "Ada@Example.com", identities: ["YbK1"], records: [.history: ["n": 1]])
      try store.create(ada)
      try expect(store.contains(ada.id), "there is such a user")
      try expect(store.profile(ada.id).value == ada.profile, "the profile is what was given")
      try expect(store.record(.history, of: .user(ada.id))?.value == ["n": 1], "so is the record")
      try expect(store.record(.tokens, of: .user(ada.id)) == nil, "there is no other record")
      for key in [UniqueKey.ada, .linkedIn("YbK1")] {
        let found = try store.user(with: key)
        try expect(found?.id == ada.id, "the key leads to the user")
        try expect(found?.profile == store.profile(ada.id), "and to the profile")
      }
    },
    StoreConformance("Nobody is there who was not made") { store in
      let id = UserID.random()
      try expect(!store.contains(id), "there is no such user")
      try expect(.notFound) { try store.profile(id) }
      try expect(store.user(with: .ada) == nil, "the key leads to nobody")
      try expect(store.record(.history, of: .user(id)) == nil, "there is no record")
      try expect(store.ids(after: nil, limit: 9).isEmpty, "there are no ids")
    },
    StoreConformance("Of several users who are made at once each is made or not by themselves") {
      store in
      let users = [
        NewUser.named("Ada", email: "ada@example.com", records: [.history: [:]]),
        NewUser.named("Eve", email: "ADA@example.com", records: [.history: [:]]),
        NewUser.named("Grace", email: "grace@example.com"),
      ]
      try expect(store.create(users) == [nil, .emailTaken, nil], "the second has a taken email")
      try expect(!store.contains(users[1].id), "nothing is left of who was not made")
      try expect(store.record(.history, of: .user(users[1].id)) == nil, "no record either")
      try expect(store.user(with: .ada)?.id == users[0].id, "the email is the first one's")
    },
    StoreConformance("Who is made twice is made once") { store in
      let ada = NewUser.named("Ada", email: "ada@example.com")
      let double = NewUser.named("Eve", id: ada.id)
      try expect(store.create([ada, double]) == [nil, .userExists(ada.id)], "the first is made")
      try expect(.userExists(ada.id)) { try store.create(double) }
      try expect(store.profile(ada.id).value.name == "Ada", "the profile is the first one's")
    },
  ]

  static let uniqueness = [
    StoreConformance("Nobody gets an email or an identity that another has") { store in
      let ada = NewUser.named("Ada", email: "ada@example.com", identities: ["YbK1"])
      try store.create(ada)
      try expect(.emailTaken) { try store.create(.named("Eve", email: "ADA@example.com")) }
      try expect(.identityTaken) { try store.create(.named("Eve", identities: ["YbK1"])) }
      let eve = NewUser.named("Eve", email: "eve@example.com")
      try store.create(eve)
      let before = try store.profile(eve.id)
      try expect(.emailTaken) {
        try store.replace(
          eve.id, before.revision, with: .named("E", email: "ada@example.com", of: eve.id))
      }
      try expect(store.profile(eve.id) == before, "nothing of the user has changed")
      try expect(
        store.user(with: .email(key: "eve@example.com"))?.id == eve.id, "nor what they had")
    },
    StoreConformance("A new email is the user's, and the former one is free") { store in
      let ada = NewUser.named("Ada", email: "ada@example.com")
      try store.create(ada)
      let revision = try store.profile(ada.id).revision
      try store.replace(
        ada.id, revision, with: .named("Ada", email: "grace@example.com", of: ada.id))
      try expect(store.user(with: .grace)?.id == ada.id, "the new one leads to the user")
      try expect(store.user(with: .ada) == nil, "the former one leads to nobody")
      try store.create(.named("Eve", email: "ada@example.com"))
    },
  ]

  static let replacing = [
    StoreConformance("A profile is replaced only where it is still what was read") { store in
      let ada = NewUser.named("Ada")
      try store.create(ada)
      let first = try store.profile(ada.id)
      try store.replace(ada.id, first.revision, with: .named("A", of: ada.id))
      try expect(.revisionMismatch) {
        try store.replace(ada.id, first.revision, with: .named("B", of: ada.id))
      }
      let second = try store.profile(ada.id)
      try expect(second.value.name == "A", "the first change stands")
      try expect(second.revision != first.revision, "its revision is another")
      try expect(.notFound) {
        try store.replace(.random(), first.revision, with: .named("C", of: ada.id))
      }
    },
    StoreConformance("A profile and a record are replaced together or not at all") { store in
      let ada = NewUser.named("Ada", records: [.history: ["n": 1]])
      try store.create(ada)
      let (profile, owner) = (try store.profile(ada.id), RecordOwner.user(ada.id))
      let history = try store.record(.history, of: owner)
      let changed = Profile.named("A", of: ada.id)
      for (kind, revision) in [(RecordKind.history, nil), (.tokens, history?.revision)] {
        try expect(.revisionMismatch) {
          try store.replace(
            ada.id, profile.revision, with: changed, and: .init(of: kind, revision, with: ["n": 2]))
        }
      }
      try expect(store.profile(ada.id) == profile, "the profile has not changed yet")
      try expect(store.record(.history, of: owner) == history, "nor has the record")
      try store.replace(
        ada.id, profile.revision, with: changed,
        and: .init(of: .history, history?.revision, with: ["n": 3]))
      try expect(store.profile(ada.id).value == changed, "the profile is the new one")
      try expect(store.record(.history, of: owner)?.value == ["n": 3], "so is the record")
    },
  ]
}
