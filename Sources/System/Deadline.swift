import Glibc

/// When nobody waits any longer.
package struct Deadline: Hashable, Sendable {
  private let instant: ContinuousClock.Instant

  private init(_ instant: ContinuousClock.Instant) { self.instant = instant }

  /// - Parameter duration: how long there is from now on.
  package init(in duration: Duration) { self.init(.now + duration) }

  package var hasPassed: Bool { ContinuousClock.now >= instant }

  /// The time that is left; zero once it has passed.
  package var left: Duration { max(.zero, ContinuousClock.now.duration(to: instant)) }

  /// The time that is left, rounded up so that no wait ends just before.
  package var millisecondsLeft: Int32 {
    let left = left
    return left == .zero ? 0 : Int32(clamping: Int64(left / .milliseconds(1)) + 1)
  }

  /// A deadline that leaves so much time before this one.
  package func earlier(by margin: Duration) -> Deadline { Deadline(instant - margin) }

  /// Does nothing until then.
  package func wait() {
    while !hasPassed { poll(nil, 0, millisecondsLeft) }
  }
}

extension Deadline: Comparable {
  package static func < (left: Deadline, right: Deadline) -> Bool { left.instant < right.instant }
}
