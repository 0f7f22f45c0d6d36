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
    let deadline = timeout.map { ContinuousClock.now + $0 }
    while true {
      if let notice = nextNotice() { return notice }
      if let input = inputs.popFirst() { return input }
      let expiry = decoder.patience.map { lastRead + $0 }
      let ready = wait(until: [deadline, expiry].compactMap { $0 }.min())
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

  /// What the wake pipe brought.
  private func nextNotice() -> TerminalInput? {
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

  /// What can be read.
  private struct Ready: OptionSet {
    let rawValue: UInt8
    static let key = Ready(rawValue: 1)
    static let notice = Ready(rawValue: 2)
  }

  /// Waits until something can be read, or until an instant.
  private func wait(until instant: ContinuousClock.Instant?) -> Ready {
    let terminal = pollfd(fd: device.input, events: Int16(POLLIN), revents: 0)
    let wakes = pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0)
    var descriptors = (terminal, wakes)
    let left = instant.map { max(.zero, $0 - .now) }
    // Rounded up, so as not to spin through the last millisecond.
    let milliseconds = left.map { Int32(clamping: Int(($0 / .milliseconds(1)).rounded(.up))) } ?? -1
    let count = withUnsafeMutableBytes(of: &descriptors) {
      poll($0.assumingMemoryBound(to: pollfd.self).baseAddress, 2, milliseconds)
    }
    guard count > 0 else { return [] }
    var ready: Ready = []
    if descriptors.0.revents != 0 { ready.insert(.key) }
    if descriptors.1.revents != 0 { ready.insert(.notice) }
    return ready
  }

  /// Reads what is there. Returns whether the terminal still is.
  private func read() -> Bool {
    var result = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      result = Glibc.read(device.input, buffer.baseAddress, buffer.count)
      count = max(0, result)
    }
    guard result > 0 else { return result < 0 && (errno == EINTR || errno == EAGAIN) }
    lastRead = .now
    inputs = decoder.decode(bytes)[...]
    return true
  }
}
