import Foundation
import JSONText
import Pages
import SourceText

/// Our JSON reader beside Foundation's, over every JSON body that the pages show.
func printBodies(_ corpus: Corpus) {
  var diagnostics = Diagnostics()
  let pages = corpus.files.flatMap { readPages($0, format: nil, diagnostics: &diagnostics) }
  let bodies = pages.flatMap(\.exchanges).flatMap { [$0.requestBody, $0.responseBody] }.compactMap { $0 }
    .map { Array($0.text.bytes) }.filter { (try? JSONDocument($0)) != nil }
  let datas = bodies.map { Data($0) }
  let size = Double(bodies.reduce(0) { $0 + $1.count })
  let ours = measure(repeats: 5) {
    for body in bodies { precondition((try? JSONDocument(body)) != nil) }
  }
  let trees = measure(repeats: 5) {
    for body in bodies { precondition((try? JSONValue(parsing: body)) != nil) }
  }
  let theirs = measure(repeats: 5) {
    for data in datas {
      precondition((try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)) != nil)
    }
  }
  printTable(
    "JSON, \(bodies.count) bodies of \(Int(size)) bytes", ["Reader", "Time, median (least–most)", "MB/s", "Ratio"],
    [
      row("our reader: `JSONDocument`", ours, size, theirs),
      row("our reader and a value of its own for each: `JSONValue`", trees, size, theirs),
      row("`JSONSerialization`", theirs, size, theirs),
    ])
}

private func row(_ title: String, _ times: Times, _ size: Double, _ theirs: Times) -> [String] {
  [title, times.text, rounded(size / times.median / 1e6), "\(rounded(theirs.median / times.median)) × as fast"]
}
