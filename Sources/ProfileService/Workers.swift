import Glibc
import Synchronization

/// Threads that share a piece of work which waits for the disk much of the time.
enum Workers {
  /// The processors of the machine, but not more than a disk has a use for.
  static let count = max(1, min(8, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))

  /// Works on each item, on several threads.
  ///
  /// - Returns: what came of each, in the order of the items.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
  ) -> [Result] {
    let share = Share(items, work)
    let threads = (1..<max(1, min(count, items.count))).compactMap { _ in start(share) }
    // This thread is one of them, so that the work is done even where no other could be started.
    share.work()
    for thread in threads { pthread_join(thread, nil) }
    return share.results
  }

  private static func start(_ share: some Work) -> pthread_t? {
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(Box(share))
    let failure = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().work.work() }
        return nil
      }, argument.toOpaque())
    guard failure != 0 else { return thread }
    argument.release()
    return nil
  }

  private protocol Work: Sendable {
    func work()
  }

  private final class Box: Sendable {
    let work: any Work
    init(_ work: any Work) { self.work = work }
  }

  /// The items that are left, and what came of the others.
  private final class Share<Item: Sendable, Result: Sendable>: Work {
    private let items: [Item]
    private let task: @Sendable (Item) -> Result
    private let next = Atomic(0)
    private let done = Mutex<[(position: Int, result: Result)]>([])

    init(_ items: [Item], _ task: @escaping @Sendable (Item) -> Result) {
      (self.items, self.task) = (items, task)
    }

    func work() {
      while true {
        let position = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard position < items.count else { return }
        let result = task(items[position])
        done.withLock { $0.append((position, result)) }
      }
    }

    var results: [Result] {
      done.withLock { $0.sorted { $0.position < $1.position }.map(\.result) }
    }
  }
}
