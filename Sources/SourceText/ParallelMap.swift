import Dispatch
import Synchronization

/// Two pieces of work at the same time, where there are two cores; neither looks at the other. Whichever is longer may
/// use all cores, where it can, once the other is done.
///
///     let (names, slots) = concurrently({ named(drafts) }, { read(drafts) })
package func concurrently<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
  let other = Deferred(second)
  DispatchQueue.global().async { other.start() }
  let result = first()
  return (result, other.result())
}

/// Work that is done once: by another core, or by who wants its result where no other core has begun it.
private final class Deferred<Result: Sendable>: Sendable {
  private let work: @Sendable () -> Result
  private let isTaken = Atomic(false)
  private let done = Mutex<Result?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  init(_ work: @escaping @Sendable () -> Result) { self.work = work }

  func start() {
    guard !isTaken.exchange(true, ordering: .acquiringAndReleasing) else { return }
    let result = work()
    done.withLock { $0 = result }
    isDone.signal()
  }

  func result() -> Result {
    guard isTaken.exchange(true, ordering: .acquiringAndReleasing) else { return work() }
    isDone.wait()
    // It is there now; asking again would only repeat the work.
    return done.withLock { $0.take() } ?? work()
  }
}

extension Array where Element: Sendable {
  /// Works on stretches of the array, one for each core and a few more; results stand in the order of the stretches.
  /// For work that shares something among neighbours.
  package func parallelParts<Result: Sendable>(
    _ transform: @Sendable (ArraySlice<Element>) -> Result
  ) -> [Result] {
    let size = Swift.max(1, (count + 7) / 8)
    return [ArraySlice<Element>](stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] })
      .parallelMap(transform)
  }

  /// `map` on all cores; results stand in the order of the elements, whoever was done first.
  package func parallelMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = transform(self[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0 }.compactMap { $0 }
  }
}
