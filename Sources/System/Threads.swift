import Glibc
import Synchronization

/// Work at the same time, which is not waited for beyond a deadline.
package enum Threads {
  /// Runs each piece of work on a thread of its own.
  ///
  /// A piece that is not done in time goes on where nobody looks; what it returns is dropped.
  ///
  /// - Returns: the results in the order of the work; `nil` for one that was not done in time.
  package static func results<Result: Sendable>(
    of works: [@Sendable () -> Result], until deadline: Deadline
  ) -> [Result?] {
    guard let board = Board<Result>(count: works.count) else { return works.map { _ in nil } }
    for (position, work) in works.enumerated() {
      // Work that no thread can be had for is as late as work that takes too long.
      _ = startDetached { board.put(work(), at: position) }
    }
    return board.results(until: deadline)
  }

  /// Starts a thread that nobody waits for.
  ///
  /// - Returns: whether it could be started.
  package static func startDetached(_ run: @escaping @Sendable () -> Void) -> Bool {
    guard let thread = start(run) else { return false }
    pthread_detach(thread)
    return true
  }

  /// A piece of work that a thread was given.
  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// - Returns: a thread that has to be joined or detached; `nil` where none could be started.
  static func start(_ run: @escaping @Sendable () -> Void) -> pthread_t? {
    let work = Unmanaged.passRetained(Work(run))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, work.toOpaque())
    if status == 0 { return thread }
    work.release()
    return nil
  }
}

/// Where threads leave their results. Each puts a byte into a pipe, since a pipe can be waited for
/// with a time limit; it closes when the last of them is done.
final class Board<Result: Sendable>: Sendable {
  private let slots: Mutex<[Result?]>
  private let pipe: Pipe

  init?(count: Int) {
    guard let pipe = Pipe() else { return nil }
    self.pipe = pipe
    slots = Mutex(Array(repeating: nil, count: count))
  }

  func put(_ result: Result, at position: Int) {
    slots.withLock { $0[position] = result }
    var byte: UInt8 = 1
    _ = retryingInterrupted { write(pipe.writeEnd.number, &byte, 1) }
  }

  func results(until deadline: Deadline) -> [Result?] {
    while true {
      let results = slots.withLock { $0 }
      guard results.contains(where: { $0 == nil }),
        pipe.readEnd.isReady(for: POLLIN, until: deadline)
      else { return results }
      var byte: UInt8 = 0
      _ = retryingInterrupted { read(pipe.readEnd.number, &byte, 1) }
    }
  }
}
