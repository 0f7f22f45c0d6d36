import ProfileService

extension UserID {
  /// Which of 256 folders keeps this user's files.
  var shard: String { String(text.prefix(2)) }
}
