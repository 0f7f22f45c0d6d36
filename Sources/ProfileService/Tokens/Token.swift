import ProfileModel

/// The secret that a person or a server carries: `selector.secret`.
///
/// It is opaque. The selector says where its record is; the secret is 256 random bits, and the store
/// has only its hash. So there is nothing to sign, and a token can be revoked.
struct Token: Hashable {
  let owner: RecordOwner
  /// Tells the tokens of one owner apart.
  let number: String
  let secret: String

  /// A new token.
  init(for owner: RecordOwner, from random: RandomBytes) {
    self.owner = owner
    number = Hexadecimal.text(of: random.make(count: 8))
    secret = Hexadecimal.text(of: random.make(count: 32))
  }

  /// - Returns: `nil` where the text has not the form of a token.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 64 else { return nil }
    let selector = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    guard selector.count == 2 else { return nil }
    if selector[0] == Self.server {
      owner = .server
    } else if let id = UserID(String(selector[0])) {
      owner = .user(id)
    } else {
      return nil
    }
    number = String(selector[1])
    secret = String(parts[1])
  }

  var text: String {
    switch owner {
    case .server: "\(Self.server)-\(number).\(secret)"
    case .user(let id): "\(id)-\(number).\(secret)"
    }
  }

  private static let server = "server"
}

/// What the store knows of one token.
struct TokenRecord: Hashable {
  let number: String
  /// yescrypt at its cheapest: 256 random bits need no slow hash.
  let hash: String
  let scopes: Set<Scope>
  let expires: Timestamp

  /// - Throws: `hashing`
  init(
    of token: Token, scopes: Set<Scope>, expires: Timestamp, from random: RandomBytes
  ) throws(ServiceError) {
    guard let setting = Yescrypt.cheapestSetting(salt: Yescrypt.salt(from: random)),
      let hash = Yescrypt.hash(token.secret, setting: setting)
    else { throw .hashing }
    number = token.number
    self.hash = hash
    self.scopes = scopes
    self.expires = expires
  }
}

extension TokenRecord {
  /// - Returns: `nil` where the value is no record of a token.
  init?(json: JSONValue) {
    guard let number = json["id"]?.string, let hash = json["hash"]?.string,
      let scopes = json["scopes"]?.array,
      let expires = json["expires_at"]?.string.flatMap(Timestamp.init(_:))
    else { return nil }
    self.number = number
    self.hash = hash
    self.scopes = Set(scopes.compactMap { $0.string.flatMap(Scope.init(rawValue:)) })
    self.expires = expires
  }

  var json: JSONValue {
    [
      "id": .string(number), "hash": .string(hash),
      "scopes": .array(scopes.map(\.rawValue).sorted().map(JSONValue.string)),
      "expires_at": .string(expires.text),
    ]
  }
}

/// What the store knows of all tokens of one owner.
struct TokenRecords: Hashable {
  var records: [TokenRecord]

  init(_ records: [TokenRecord]) { self.records = records }

  /// - Returns: `nil` where the value is no such record.
  init?(json: JSONValue) {
    guard let list = json["tokens"]?.array else { return nil }
    records = list.compactMap(TokenRecord.init(json:))
    guard records.count == list.count else { return nil }
  }

  var json: JSONValue { ["tokens": .array(records.map(\.json))] }
}
