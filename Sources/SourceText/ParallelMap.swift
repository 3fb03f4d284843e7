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
  other.begin()
  let result = first()
  return (result, other.value)
}

/// Work that is done once: by another core after it has begun, or by who wants its value where no other core took it.
///
///     let hashes = Deferred { pages.map(hash) }
///     hashes.begin()                            // where a core has nothing to do
///     write(hashes.value)
package final class Deferred<Value: Sendable>: Sendable {
  private let work: @Sendable () -> Value
  private let isTaken = Atomic(false)
  private let done = Mutex<Value?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  package init(_ work: @escaping @Sendable () -> Value) { self.work = work }

  /// Gives the work to another core, as soon as one is there.
  package func begin() {
    DispatchQueue.global().async { self.take() }
  }

  package var value: Value {
    take()
    isDone.wait()
    // For the next who asks.
    isDone.signal()
    // It is there now; asking again would only repeat the work.
    return done.withLock { $0 } ?? work()
  }

  private func take() {
    guard !isTaken.exchange(true, ordering: .acquiringAndReleasing) else { return }
    let value = work()
    done.withLock { $0 = value }
    isDone.signal()
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
    [Result](unsafeUninitializedCapacity: count) { results, filled in
      nonisolated(unsafe) let results = results
      // Each result goes to a place of its own, and nobody looks before all are there.
      DispatchQueue.concurrentPerform(iterations: count) { index in
        results.initializeElement(at: index, to: transform(self[index]))
      }
      filled = count
    }
  }
}
