import ProfileModel

/// One line of an export: everything that is stored about a person, but for secrets.
///
///     {"profile":{…},"history":{…},"credentials":{…},"throttle":{…},"tokens":{…}}
///
/// The profile is an Auth0 user, and the rest is kept beside it here as it is in the store. Hashes
/// are secrets; when a password was set and how long a session lasts are not.
struct ExportedUser {
  let profile: Profile
  let records: [RecordKind: JSONValue]

  init(_ profile: Profile, records: [RecordKind: JSONValue]) {
    (self.profile, self.records) = (profile, records)
  }

  var json: JSONValue {
    var members: JSONObject = ["profile": .object(profile.document)]
    for (kind, record) in records { members[kind.rawValue] = Self.withoutHashes(record) }
    return .object(members)
  }

  private static func withoutHashes(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let members):
      .object(members.filter { $0.key != "hash" }.mapValues(withoutHashes))
    case .array(let elements): .array(elements.map(withoutHashes))
    case .null, .bool, .number, .string: value
    }
  }
}

extension ExportedUser {
  private static func value(of line: [UInt8]) throws(ServiceError) -> JSONValue {
    do throws(JSONFault) { return try JSONValue(parsing: line) } catch { throw .notJSON(error) }
  }

  /// Where in a line that was refused something is wrong; in Unicode scalars, counted from 1.
  static func column(of error: ServiceError, in line: [UInt8]) -> Int {
    if case .notJSON(let fault) = error { return fault.place.column }
    let outline = JSONOutline(line)
    let path = error.path?.description ?? ""
    let isWithin = path != RecordKind.history.rawValue && outline.hasKey("profile")
    return outline.place(of: isWithin ? "profile.\(path)" : path).column
  }

  /// Reads a line: an exported user, or a plain Auth0 user.
  ///
  /// Only the history comes back with the profile. A password without its hash is none, and a
  /// session ends where the data folder ends.
  ///
  /// - Throws: the `ServiceError` of status 400 that says what is wrong.
  init(line: [UInt8]) throws(ServiceError) {
    guard let members = try Self.value(of: line).object else { throw .notAnObject }
    guard let wrapped = members["profile"]?.object else {
      self.init(try Profile(imported: members), records: [:])
      return
    }
    var records: [RecordKind: JSONValue] = [:]
    if let json = members["history"] {
      guard !History.isOfLaterVersion(json) else { throw .laterVersion(.history) }
      guard let history = History(json: json) else {
        throw .wrongType("history", expected: "history")
      }
      records[.history] = history.json
    }
    self.init(try Profile(imported: wrapped), records: records)
  }
}
