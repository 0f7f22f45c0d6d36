import ProfileModel

/// A record that the store keeps beside a profile, as the service knows it.
protocol KeptRecord: Hashable {
  static var kind: RecordKind { get }

  /// - Returns: `nil` where the value is no such record, in whole or in part.
  init?(json: JSONValue)
  var json: JSONValue { get }

  /// Whether a value is such a record of a later version of the program, which only that can read.
  static func isOfLaterVersion(_ json: JSONValue) -> Bool
}

extension KeptRecord {
  static func isOfLaterVersion(_ json: JSONValue) -> Bool { false }
}

extension History: KeptRecord {
  static var kind: RecordKind { .history }
}

extension Credentials: KeptRecord {
  static var kind: RecordKind { .credentials }
}

extension Throttle: KeptRecord {
  static var kind: RecordKind { .throttle }
}

extension TokenRecords: KeptRecord {
  static var kind: RecordKind { .tokens }
}
