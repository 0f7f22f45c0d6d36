package import ProfileModel

/// Whom a script begins with, for somebody who then runs the wizard by hand.
extension Rehearsal {
  /// Whoever does the wizard's work for them. Nothing of it is kept beyond the process.
  package var person: Person { person() }

  /// The clock of the service.
  package var time: @Sendable () -> Timestamp {
    let clock = clock
    return { clock.now }
  }

  /// Time goes on as it does outside, in place of standing still.
  package func letTimeRun() { clock.run() }
}
