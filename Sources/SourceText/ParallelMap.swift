import Dispatch
import Synchronization

/// Two pieces of work at the same time, where there are two cores; neither looks at the other.
///
///     let (names, slots) = concurrently({ named(drafts) }, { read(drafts) })
package func concurrently<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let results = Mutex<(first: First?, second: Second?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    if index == 0 {
      let result = first()
      results.withLock { $0.first = result }
    } else {
      let result = second()
      results.withLock { $0.second = result }
    }
  }
  let both = results.withLock { $0 }
  // Both are there now; asking again would only repeat the work.
  return (both.first ?? first(), both.second ?? second())
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
