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
  let theirs = measure(repeats: 5) {
    for data in datas {
      precondition((try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)) != nil)
    }
  }
  printTable(
    "JSON, \(bodies.count) bodies of \(Int(size)) bytes", ["Reader", "Time, median (least–most)", "MB/s", "Ratio"],
    [
      ["ours", ours.text, rounded(size / ours.median / 1e6), "\(rounded(theirs.median / ours.median)) × as fast"],
      ["`JSONSerialization`", theirs.text, rounded(size / theirs.median / 1e6), "1"],
    ])
}
