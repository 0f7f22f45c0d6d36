package import ProfileModel
package import ProfileService

/// What every store has to do, whatever it keeps users in. A store passes where each of these holds
/// of a new one.
package struct StoreConformance: Sendable {
  package typealias Check = @Sendable (any ProfileStore) throws -> Void

  let sentence: String
  private let check: Check

  init(_ sentence: String, _ check: @escaping Check) {
    (self.sentence, self.check) = (sentence, check)
  }

  package static let all: [StoreConformance] =
    creation + uniqueness + replacing + records + paging + linking + erasing + concurrency

  /// - Parameter store: one that nobody is in.
  /// - Throws: what is otherwise.
  package func check(_ store: any ProfileStore) throws { try check(store) }
}

extension StoreConformance: CustomStringConvertible {
  package var description: String { sentence }
}

/// Something that a store did otherwise.
struct Discrepancy: Error, CustomStringConvertible {
  let description: String
}

func expect(_ isSo: Bool, _ words: String, line: Int = #line) throws {
  if !isSo { throw Discrepancy(description: "\(words) (line \(line))") }
}

/// The work fails, and so.
func expect<Result>(
  _ error: StoreError, line: Int = #line, _ work: () throws -> Result
) throws {
  do {
    _ = try work()
  } catch let other as StoreError {
    return try expect(other == error, "\(error), and not \(other)", line: line)
  }
  throw Discrepancy(description: "\(error), and not success (line \(line))")
}

// MARK: - Users to make

extension NewUser {
  /// - Parameters:
  ///   - email: theirs, if they have one.
  ///   - identities: what they are at LinkedIn.
  package static func named(
    _ name: String, email: String? = nil, identities: [String] = [], id: UserID = .random(),
    records: [RecordKind: JSONValue] = [:]
  ) -> NewUser {
    NewUser(id, .named(name, email: email, identities: identities, of: id), records: records)
  }
}

extension Profile {
  package static func named(
    _ name: String, email: String? = nil, identities: [String] = [], of id: UserID
  ) -> Profile {
    var document: JSONObject = [
      "user_id": .string("auth0|\(id)"), "name": .string(name),
      "identities": .array(
        [["provider": "auth0", "user_id": .string(id.text), "isSocial": false]]
          + identities.map {
            ["provider": "linkedin", "user_id": .string($0), "isSocial": true]
          }),
    ]
    document["email"] = email.map(JSONValue.string)
    return Profile(document: document)
  }
}

extension UniqueKey {
  static let ada = UniqueKey.email(key: "ada@example.com")
  static let grace = UniqueKey.email(key: "grace@example.com")

  static func linkedIn(_ name: String) -> UniqueKey { .identity(key: "linkedin|\(name)") }
}
