import Glibc
package import TerminalUI

extension CursesTerminal {
  /// What a person, or the world, did to the terminal.
  package enum TerminalInput: Hashable, Sendable {
    case key(KeyPress)
    /// Text that was pasted, without control characters.
    case paste(String)
    /// The screen has another size, or has been lost: draw it anew.
    case resized
    /// A `Waker` was used.
    case woken
    case timedOut
    /// The terminal is gone.
    case hangUp
  }

  /// Waits for the next input, without end if `timeout` is nil.
  package func nextInput(timeout: Duration? = nil) -> TerminalInput {
    let deadline: ContinuousClock.Instant? = if let timeout { .now + timeout } else { nil }
    while true {
      if let input = pendingInput() { return input }
      let expiry: ContinuousClock.Instant? =
        if let patience = decoder.patience { lastRead + patience } else { nil }
      let ready = Ready(keys: device.input, notices: pipe.readEnd, by: deadline, or: expiry)
      if ready.contains(.notice) { notices += pipe.receive() }
      if ready.contains(.key) {
        guard read() else { return .hangUp }
      } else if let expiry, expiry <= .now {
        inputs = decoder.expire()[...]
      } else if ready.isEmpty, let deadline, deadline <= .now {
        return .timedOut
      }
    }
  }

  /// The next input of those that have been read; `nil` where there is none.
  package func pendingInput() -> TerminalInput? { nextNotice() ?? inputs.popFirst() }

  /// What the wake pipe brought.
  private func nextNotice() -> TerminalInput? {
    if notices.isEmpty { return nil }
    if takeNotice(UInt8(SIGTSTP)) { suspend() }
    if takeNotice(UInt8(SIGCONT)) { enter() }
    if takeNotice(UInt8(SIGWINCH)) {
      measure()
      return .resized
    }
    return takeNotice(0) ? .woken : nil
  }

  /// Forgets a notice.
  ///
  /// - Returns: whether it was there.
  private func takeNotice(_ notice: UInt8) -> Bool {
    guard notices.contains(notice) else { return false }
    notices.removeAll { $0 == notice }
    return true
  }

  /// Reads what is there. Returns whether the terminal still is.
  private func read() -> Bool {
    guard let bytes = device.read() else { return false }
    guard !bytes.isEmpty else { return true }
    inputs = decoder.decode(bytes)[...]
    if decoder.patience != nil { lastRead = .now }
    return true
  }
}

/// What can be read. The main actor has no part in it: the language has whatever a closure of its own
/// is given to ask for the actor, each time.
private struct Ready: OptionSet {
  let rawValue: UInt8
  static let key = Ready(rawValue: 1)
  static let notice = Ready(rawValue: 2)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Waits until something can be read, or until the earlier of two instants.
  init(
    keys: Int32, notices: Int32, by deadline: ContinuousClock.Instant?,
    or expiry: ContinuousClock.Instant?
  ) {
    let terminal = pollfd(fd: keys, events: Int16(POLLIN), revents: 0)
    let wakes = pollfd(fd: notices, events: Int16(POLLIN), revents: 0)
    var descriptors = (terminal, wakes)
    let instant = if let deadline, let expiry { min(deadline, expiry) } else { deadline ?? expiry }
    let milliseconds = if let instant { Self.milliseconds(until: instant) } else { Int32(-1) }
    let count = withUnsafeMutableBytes(of: &descriptors) {
      poll($0.assumingMemoryBound(to: pollfd.self).baseAddress, 2, milliseconds)
    }
    self = []
    guard count > 0 else { return }
    if descriptors.0.revents != 0 { insert(.key) }
    if descriptors.1.revents != 0 { insert(.notice) }
  }

  /// How long it is until an instant, rounded up, so as not to spin through the last millisecond.
  private static func milliseconds(until instant: ContinuousClock.Instant) -> Int32 {
    let (seconds, attoseconds) = max(.zero, instant - .now).components
    let perMillisecond: Int64 = 1_000_000_000_000_000
    let milliseconds = (attoseconds + perMillisecond - 1) / perMillisecond
    return Int32(clamping: min(seconds, Int64(Int32.max)) * 1000 + milliseconds)
  }
}
