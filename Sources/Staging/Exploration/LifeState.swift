/// All of a life that the plans of some screens can tell apart, apart from how long ago things were.
/// `Abstraction` knows what the numbers stand for.
struct LifeState: Hashable {
  var numbers: [UInt16]
  /// The clocks that some test can still see run, one bit each.
  var running: UInt128 = 0
}

/// What became of a screen, counted in kinds that no test tells further apart.
enum Fate: Int, CaseIterable {
  /// Sent with an answer.
  case full
  /// Sent empty. Where nothing counts what was sent, this is `left`; so is `snoozed` likewise.
  case empty
  case snoozed
  case left
  /// Abandoned, before anything else became of it.
  case abandoned
  /// Abandoned since.
  case inARow
  case declined
}

/// What can be told how long ago it was.
enum Stopwatch: Hashable {
  case signup
  case event(String)
  /// An optional screen was shown.
  case optional
  case snoozed(Int)
  case abandoned(Int)
  /// A field was left empty on a screen, by the indices of both.
  case leftEmpty(Int, Int)
  /// A field was answered, by its index.
  case answered(Int)
  case shown(Int)
}
