import ProfileModel
import TestSupport
import Testing

@testable import ProfileService

/// The merge rules of a patch on one screen, written without looking at the service.
private struct Reference {
  var document: JSONObject

  mutating func patch(_ patch: JSONObject) {
    for (key, value) in patch {
      switch (key, value) {
      case ("user_metadata", .object(let change)), ("app_metadata", .object(let change)):
        // {} clears all of it; else the first level merges, and null deletes.
        var metadata = change.isEmpty ? [:] : document[key]?.object ?? [:]
        for (name, value) in change {
          metadata[name] = value == .null ? nil : value
        }
        document[key] = .object(metadata)
      case ("name", .null):
        // Without a name, it is made of the others; without those, it is the email.
        document[key] = nil
      default:
        document[key] = value == .null ? nil : value
      }
    }
    let names = ["given_name", "family_name"].compactMap { document[$0]?.string }
    if document["name"] == nil {
      document["name"] = names.isEmpty ? document["email"] : .string(names.joined(separator: " "))
    }
    if document["nickname"] == nil { document["nickname"] = "ada" }
  }
}

struct MergeRulesTests {
  private static func patch(_ random: inout SeededGenerator) -> JSONObject {
    var patch: JSONObject = [:]
    for key in ["user_metadata", "app_metadata"] where random.chance(2) {
      patch[key] = .object(random.members(depth: 3, count: random.chance(4) ? 0 : 3))
    }
    for key in ["given_name", "family_name", "name", "nickname", "username"]
    where random.chance(4) {
      patch[key] = random.chance(3) ? .null : .string("x" + random.text())
    }
    if random.chance(6) { patch["blocked"] = .bool(random.chance(2)) }
    return patch
  }

  @Test(arguments: 0..<20)
  func `Any sequence of patches gives what the rules say`(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let service = Service()
    let api = try service.api()
    let session = try api.signUp(.ada)
    let token = try service.serverToken()
    var reference = Reference(document: session.profile.document)
    for _ in 0..<25 {
      let patch = Self.patch(&random)
      reference.patch(patch)
      let profile = try api.update(session.userID, patch: patch, token: token)
      try #require(profile.document == reference.document, "\(patch)")
    }
    #expect(try api.user(session.userID, token: token).document == reference.document)
  }
}

extension SeededGenerator {
  /// True once in so many times.
  mutating func chance(_ times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }

  mutating func text() -> String {
    let letters = ["a", "é", "\u{301}", " ", "\"", "\\", "\n", "👩‍👩‍👧", "ש", "\u{0}", "0", "/"]
    let count = Int.random(in: 1...8, using: &self)
    return (0..<count).map { _ in letters.randomElement(using: &self) ?? "" }.joined()
  }

  mutating func members(depth: Int, count: Int) -> JSONObject {
    var members: JSONObject = [:]
    for _ in 0..<count {
      members["k\(Int.random(in: 0..<6, using: &self))"] = value(depth: depth - 1)
    }
    return members
  }

  mutating func value(depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &self) {
    case 0: .null
    case 1: .bool(chance(2))
    case 2: .number(.integer(Int64.random(in: .min ... .max, using: &self)))
    case 3: .number(.integer(Int64(Int.random(in: -3...3, using: &self))))
    case 4, 5: .string(text())
    case 6: .array((0..<Int.random(in: 0...2, using: &self)).map { _ in value(depth: depth - 1) })
    default: .object(members(depth: depth, count: Int.random(in: 0...2, using: &self)))
    }
  }
}
