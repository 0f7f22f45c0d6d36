import Glibc
import Synchronization

/// How to give the terminal back from inside a signal handler.
///
/// A handler runs at any moment, in any thread, so it may call only what signal-safety(7) lists:
/// `write`, `tcsetattr` and the like, nothing that takes memory or a lock.
struct Rescue {
  private let device: TerminalDevice
  private let farewell: UnsafeMutableBufferPointer<UInt8>

  /// The address of the rescue to perform; 0 while the terminal is not ours. A rescue is never freed,
  /// so an address that a handler has taken stays good.
  private static let armed = Atomic<UInt>(0)

  /// Makes a rescue that will write `farewell` and restore the modes. It lives as long as the process.
  static func make(device: TerminalDevice, farewell: [UInt8]) -> UnsafePointer<Rescue> {
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: farewell.count)
    _ = bytes.initialize(from: farewell)
    let rescue = UnsafeMutablePointer<Rescue>.allocate(capacity: 1)
    rescue.initialize(to: Rescue(device: device, farewell: bytes))
    return UnsafePointer(rescue)
  }

  static func arm(_ rescue: UnsafePointer<Rescue>) {
    armed.store(UInt(bitPattern: rescue), ordering: .releasing)
  }

  /// Leaves nothing to perform, since the terminal has been given back.
  static func disarm() { armed.store(0, ordering: .releasing) }

  /// Gives the terminal back, unless that has been done since it was armed.
  static func perform() {
    let address = armed.exchange(0, ordering: .acquiringAndReleasing)
    UnsafePointer<Rescue>(bitPattern: address)?.pointee.perform()
  }

  private func perform() {
    let flags = fcntl(device.output, F_GETFL)
    _ = fcntl(device.output, F_SETFL, flags | O_NONBLOCK)
    writeFarewell()
    _ = fcntl(device.output, F_SETFL, flags)
    device.setCooked()
  }

  /// A terminal that is held with Ctrl-S, or that nobody reads, must not keep the process alive.
  private func writeFarewell() {
    let patienceInMilliseconds: Int32 = 200
    var written = 0
    while written < farewell.count, let start = farewell.baseAddress {
      let count = write(device.output, start + written, farewell.count - written)
      if count > 0 {
        written += count
      } else {
        var writable = pollfd(fd: device.output, events: Int16(POLLOUT), revents: 0)
        guard errno == EAGAIN, poll(&writable, 1, patienceInMilliseconds) == 1 else { return }
      }
    }
  }
}
