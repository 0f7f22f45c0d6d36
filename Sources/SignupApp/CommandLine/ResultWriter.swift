import Synchronization

/// Why something could not be written, as the system's number.
package struct WriteError: Error, Hashable, Sendable {
  package let number: Int32
}

/// Gathers what is printed, and writes it in large pieces: a hundred thousand lines are not as many
/// writes. After a piece that could not be written nothing more is written.
final class ResultWriter: Sendable {
  private struct State {
    var gathered: [UInt8] = []
    var error: WriteError?
  }

  private static let mostGathered = 64 << 10

  private let state = Mutex(State())
  private let writeAll: @Sendable ([UInt8]) throws(WriteError) -> Void

  init(_ writeAll: @escaping @Sendable ([UInt8]) throws(WriteError) -> Void) {
    self.writeAll = writeAll
  }

  /// What kept a piece from being written.
  var error: WriteError? { state.withLock { $0.error } }

  func write(_ bytes: some Collection<UInt8>) {
    state.withLock { state in
      guard state.error == nil else { return }
      state.gathered += bytes
      if state.gathered.count >= Self.mostGathered { writeOut(&state) }
    }
  }

  func flush() { state.withLock { writeOut(&$0) } }

  private func writeOut(_ state: inout State) {
    guard !state.gathered.isEmpty, state.error == nil else { return }
    do throws(WriteError) { try writeAll(state.gathered) } catch { state.error = error }
    state.gathered.removeAll(keepingCapacity: true)
  }
}
