import Glibc
import TerminalUI
import TestSupport
import Testing

@testable import CursesTerminal

struct TerminalDeviceTests {
  private let terminal: TerminalPair

  init() throws { terminal = try TerminalPair(size: Size(width: 30, height: 6)) }

  /// A descriptor of the terminal that the device closes.
  private func device(_ mode: Int32) throws -> TerminalDevice {
    let descriptor = open(terminal.name, mode | O_NOCTTY | O_CLOEXEC)
    return try TerminalDevice(input: descriptor, output: descriptor, isOwned: true)
  }

  @Test func `A terminal at which nobody types has nothing to read, and is there`() throws {
    let device = try device(O_RDWR | O_NONBLOCK)
    defer { device.close() }
    #expect(device.read() == [])
  }

  @Test func `A terminal that cannot be read is gone`() throws {
    let device = try device(O_WRONLY)
    defer { device.close() }
    #expect(device.read() == nil)
  }
}
