import ProfileModel

/// How many logins of a user have failed in a row, and how long the next one has to wait.
struct Throttle: Hashable {
  private(set) var failures: Int
  private(set) var last: Timestamp

  /// How long to wait after the fifth failure in a row, the sixth, and so on; after the tenth and
  /// each later one it is 15 minutes.
  private static let delays: [Duration] = [
    .seconds(5), .seconds(15), .seconds(60), .seconds(180), .seconds(420), .seconds(900),
  ]
  private static let failuresWithoutDelay = 4

  init(failures: Int = 0, last: Timestamp = .distantPast) {
    self.failures = failures
    self.last = last
  }

  /// The earliest moment for the next login.
  var openAgain: Timestamp {
    let position = failures - Self.failuresWithoutDelay - 1
    guard position >= 0 else { return last }
    return last + Self.delays[min(position, Self.delays.count - 1)]
  }

  /// Seconds, rounded up, until the next login may be tried; `nil` where it may now.
  func wait(at now: Timestamp) -> Int? {
    let left = openAgain - now
    // A clock that was turned back must not lock anybody out for longer than the longest delay.
    guard failures > Self.failuresWithoutDelay, left > .zero else { return nil }
    let (seconds, rest) = min(left, Self.delays.last ?? left).components
    return Int(seconds) + (rest > 0 ? 1 : 0)
  }

  mutating func failed(at now: Timestamp) {
    failures += 1
    last = now
  }
}

extension Throttle {
  /// - Returns: `nil` where the record is none.
  init?(json: JSONValue) {
    guard let failures = json["failures"]?.integer, failures >= 0,
      let last = json["last"]?.string.flatMap(Timestamp.init(_:))
    else { return nil }
    self.init(failures: failures, last: last)
  }

  var json: JSONValue {
    [
      "failures": .number(.integer(Int64(failures))), "last": .string(last.text),
    ]
  }
}
