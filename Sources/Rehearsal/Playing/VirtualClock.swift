package import ProfileModel
import ProfileService
import Synchronization

/// A clock that stands still until somebody lets time pass.
package final class VirtualClock: Sendable {
  private struct Hands {
    var time: Timestamp
    /// Since when the time goes on by itself; `nil` while it stands still.
    var start: ContinuousClock.Instant?
  }

  private let hands: Mutex<Hands>

  package init(at start: Timestamp) { hands = Mutex(Hands(time: start)) }

  package var now: Timestamp {
    hands.withLock { $0.time + ($0.start?.duration(to: .now) ?? .zero) }
  }

  /// The time, for those who only read it.
  package var time: @Sendable () -> Timestamp { { self.now } }

  package func pass(_ duration: Duration) { hands.withLock { $0.time = $0.time + duration } }

  /// Goes on from now as time does outside.
  package func run() { hands.withLock { $0.start = .now } }
}

/// Numbers that look like chance, and are the same for a seed each time: SplitMix64.
final class SeededNumbers: Sendable {
  private let state: Mutex<UInt64>

  init(seed: UInt64) { state = Mutex(seed) }

  var next: UInt64 {
    state.withLock { state in
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// The bytes of these numbers.
  var bytes: RandomBytes { RandomBytes { self.next } }
}
