import Foundation

// `make bench`: prints what the command, its stages and emitted code take, as Markdown tables.
//
//     specless-bench path/to/specless      with CORPUS naming a folder of HTML pages

let environment = ProcessInfo.processInfo.environment
let specless = CommandLine.arguments.dropFirst().first ?? "specless"
let scratch = NSTemporaryDirectory() + "specless-bench-\(ProcessInfo.processInfo.processIdentifier)"
try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
// What the command remembers of its runs stays here, too.
setenv("XDG_CACHE_HOME", "\(scratch)/cache", 1)
defer { try? FileManager.default.removeItem(atPath: scratch) }

let corpus = environment["CORPUS"].flatMap(Corpus.init)
if let corpus {
  print("Corpus: \(corpus.files.count) pages, \(corpus.bytes) bytes, in \(corpus.folder)")
} else {
  print("corpus: skipped, there are no HTML pages (set CORPUS)")
}
// First, while this process is small: a child's peak begins with that of its parent.
try WholeRuns.all(specless, corpus, scratch: scratch).print("Whole processes")
if let corpus {
  try printStages(corpus)
  printReading(corpus)
  printBodies(corpus)
}
try printRuntime()
