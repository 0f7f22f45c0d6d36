import Glibc
package import TerminalUI

extension CursesTerminal {
  /// What a person, or the world, did to the terminal.
  package enum Input: Hashable, Sendable {
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
  package func nextInput(timeout: Duration? = nil) -> Input {
    let deadline = timeout.map { ContinuousClock.now + $0 }
    while true {
      if let notice = nextNotice() { return notice }
      if let input = inputs.popFirst() { return input }
      let expiry = decoder.patience.map { lastRead + $0 }
      let ready = wait(until: [deadline, expiry].compactMap { $0 }.min())
      if ready.contains(pipe.readEnd) { notices.formUnion(pipe.receive()) }
      if ready.contains(device.input) {
        guard read() else { return .hangUp }
      } else if let expiry, expiry <= .now {
        inputs = decoder.expire()[...]
      } else if ready.isEmpty, let deadline, deadline <= .now {
        return .timedOut
      }
    }
  }

  /// What the wake pipe brought.
  private func nextNotice() -> Input? {
    if notices.remove(UInt8(SIGTSTP)) != nil { suspend() }
    if notices.remove(UInt8(SIGCONT)) != nil { enter() }
    if notices.remove(UInt8(SIGWINCH)) != nil { return .resized }
    return notices.remove(0) == nil ? nil : .woken
  }

  /// Waits until a descriptor can be read, or until an instant. Returns those that can.
  private func wait(until instant: ContinuousClock.Instant?) -> [Int32] {
    var descriptors = [device.input, pipe.readEnd].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let left = instant.map { max(.zero, $0 - .now) }
    // Rounded up, so as not to spin through the last millisecond.
    let milliseconds = left.map { Int32(clamping: Int(($0 / .milliseconds(1)).rounded(.up))) } ?? -1
    guard poll(&descriptors, 2, milliseconds) > 0 else { return [] }
    return descriptors.filter { $0.revents != 0 }.map(\.fd)
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
