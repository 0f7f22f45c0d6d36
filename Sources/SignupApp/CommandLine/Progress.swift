import Glibc

/// Shows on a terminal how far work has come, once it takes longer than a second.
struct Progress {
  private let console: Console
  private let begun = ContinuousClock.now
  private let isWatched = isatty(STDERR_FILENO) == 1
  private var shown: ContinuousClock.Instant?

  init(console: Console) { self.console = console }

  /// - Parameter line: how far it has come; not made where nobody sees it.
  mutating func show(_ line: @autoclosure () -> String) {
    let now = ContinuousClock.now
    guard isWatched, now - (shown ?? begun) > (shown == nil ? .seconds(1) : .milliseconds(100))
    else { return }
    shown = now
    console.show(progress: line())
  }

  /// Takes away what is shown.
  mutating func end() {
    if shown != nil { console.show(progress: "") }
    shown = nil
  }
}
