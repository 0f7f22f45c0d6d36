import FoundationEssentials
import Glibc
import ProfileModel
import TestSupport
import Testing

/// What nobody else shall read, and what no terminal shall obey.
struct SecrecyTests {
  @Test func `A crash leaves no memory behind in a core file`() throws {
    let terminal = try Program().openSignUp()
    let limits = try String(
      contentsOfFile: "/proc/\(terminal.processID)/limits", encoding: .utf8)
    let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
    #expect(core?.split(separator: " ").suffix(3) == ["0", "0", "bytes"])
  }
}
