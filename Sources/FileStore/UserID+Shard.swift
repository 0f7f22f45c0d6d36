import ProfileService

extension UserID {
  /// Which of 256 folders keeps this user's files: that of the last two digits. Ids that were made
  /// elsewhere begin with a time, so the first digits of many users are the same.
  var shard: String { String(text.suffix(2)) }

  /// Whether the name is a shard's.
  static func isShard(_ name: String) -> Bool {
    name.utf8.count == 2 && name.utf8.allSatisfy(Hexadecimal.isDigit)
  }

  /// - Returns: `nil` where the name is no profile's and no record's.
  init?(fileName name: String) {
    guard name.hasSuffix(".json") else { return nil }
    self.init(String(name.dropLast(".json".count)))
  }

  /// What a profile and a record are called.
  var fileName: String { "\(text).json" }
}
