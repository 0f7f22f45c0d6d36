import Glibc
import Synchronization
import System

/// Work at the same time, which is not waited for beyond a deadline.
enum Threads {
  /// Runs each piece of work on a thread of its own.
  ///
  /// A piece that is not done in time goes on where nobody looks; what it returns is dropped.
  ///
  /// - Returns: the results in the order of the work; `nil` for one that was not done in time.
  static func results<Result: Sendable>(
    of works: [@Sendable () -> Result], until deadline: ContinuousClock.Instant
  ) -> [Result?] {
    guard let board = Board<Result>(count: works.count) else { return works.map { _ in nil } }
    for (position, work) in works.enumerated() {
      start { board.put(work(), at: position) }
    }
    return board.results(until: deadline)
  }

  /// A piece of work that a thread was given.
  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private static func start(_ run: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(run))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, work.toOpaque())
    if status == 0 { pthread_detach(thread) } else { work.release() }
  }
}

/// Where threads leave their results. Each puts a byte into a pipe, since a pipe can be waited for
/// with a time limit; it closes when the last of them is done.
private final class Board<Result: Sendable>: Sendable {
  private let slots: Mutex<[Result?]>
  private let readEnd: Int32
  private let writeEnd: Int32

  init?(count: Int) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (readEnd, writeEnd) = (ends[0], ends[1])
    slots = Mutex(Array(repeating: nil, count: count))
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  func put(_ result: Result, at position: Int) {
    slots.withLock { $0[position] = result }
    var byte: UInt8 = 1
    _ = retryingInterrupted { write(writeEnd, &byte, 1) }
  }

  func results(until deadline: ContinuousClock.Instant) -> [Result?] {
    while true {
      let results = slots.withLock { $0 }
      guard results.contains(where: { $0 == nil }),
        Waiting.isReady(readEnd, for: POLLIN, until: deadline)
      else { return results }
      var byte: UInt8 = 0
      _ = retryingInterrupted { read(readEnd, &byte, 1) }
    }
  }
}

/// Waiting for a descriptor.
enum Waiting {
  /// - Returns: `false` at the deadline.
  static func isReady(
    _ descriptor: Int32, for events: Int32, until deadline: ContinuousClock.Instant
  ) -> Bool {
    while true {
      var entry = pollfd(fd: descriptor, events: Int16(events), revents: 0)
      let count = poll(&entry, 1, milliseconds(until: deadline))
      if count > 0 { return true }
      if count == 0 && ContinuousClock.now >= deadline { return false }
      if count < 0 && errno != EINTR { return false }
    }
  }

  /// The time that is left, rounded up so that no wait ends just before the deadline.
  static func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
    let left = ContinuousClock.now.duration(to: deadline)
    return left <= .zero ? 0 : Int32(clamping: Int64(left / .milliseconds(1)) + 1)
  }
}
