import Foundation

/// What several runs of one thing took, in seconds.
struct Times {
  var all: [Double]

  var median: Double { Self.median(of: all) }

  /// `12.3 ms (11.9–14.0)`: the median with the least and the most.
  var text: String {
    "\(milliseconds(median)) ms (\(milliseconds(all.min() ?? 0))–\(milliseconds(all.max() ?? 0)))"
  }

  static func median(of values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}

/// Runs a body once to warm up, then `runs` times.
///
/// - Parameter repeats: how often in each run, for what takes too little to be measured alone; times are of one.
func measure(runs: Int = 7, repeats: Int = 1, _ body: () throws -> Void) rethrows -> Times {
  try body()
  var all: [Double] = []
  for _ in 0..<runs {
    let start = ContinuousClock.now
    for _ in 0..<repeats { try body() }
    all.append(seconds(ContinuousClock.now - start) / Double(repeats))
  }
  return Times(all: all)
}

func seconds(_ duration: Duration) -> Double {
  Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
}

/// With three digits that count.
func milliseconds(_ seconds: Double) -> String { rounded(seconds * 1000) }

func rounded(_ value: Double) -> String {
  String(format: value < 1 ? "%.3f" : value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value)
}

/// A table in Markdown on standard output.
func printTable(_ title: String, _ head: [String], _ rows: [[String]]) {
  print("\n\(title)\n")
  print("| \(head.joined(separator: " | ")) |")
  print("| \(head.map { _ in "---" }.joined(separator: " | ")) |")
  for row in rows { print("| \(row.joined(separator: " | ")) |") }
}
