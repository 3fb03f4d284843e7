import Inference
import Linting
import Pages
import Schema
import SourceText
import Writing

/// Each stage of the trip by itself, in this process.
func printStages(_ corpus: Corpus) throws {
  let options = EmitOptions()
  let templates = try builtInTemplates()
  var diagnostics = Diagnostics()
  let pages = corpus.files.flatMap { readPages($0, format: nil, diagnostics: &diagnostics) }
  let api = inferAPI(pages: pages, corrections: .none, diagnostics: &diagnostics)

  let stages: [(String, Times)] = [
    ("HTML to blocks, one core", measure { for file in corpus.files { readBlocks(file) } }),
    ("HTML to blocks, all cores", measure { _ = corpus.files.parallelMap { readBlocks($0) } }),
    (
      "HTML to endpoint pages, all cores",
      measure {
        _ = corpus.files.parallelMap { file in
          var diagnostics = Diagnostics()
          return readPages(file, format: nil, diagnostics: &diagnostics).count
        }
      }
    ),
    (
      "pages to schema",
      measure {
        var diagnostics = Diagnostics()
        _ = inferAPI(pages: pages, corrections: .none, diagnostics: &diagnostics)
      }
    ),
    ("lints", measure { _ = lint(pages: pages, api: api) }),
    ("schema to Swift", try measure { _ = try emitSwift(api, options: options, templates: templates) }),
    ("schema to OpenAPI", measure { _ = openAPIDocument(api).serialized(pretty: true) }),
    ("schema to its JSON", try measure { _ = try schemaText(api) }),
  ]
  printTable(
    "Stages, \(corpus.files.count) pages of \(corpus.bytes) bytes",
    ["Stage", "Time, median (least–most)", "A page", "MB/s of pages"],
    stages.map { name, times in
      [
        name, times.text, "\(rounded(times.median * 1e6 / Double(corpus.files.count))) µs",
        rounded(Double(corpus.bytes) / times.median / 1e6),
      ]
    })
}

/// HTML to blocks beside a whole `xmllint`, in turn.
func printReading(_ corpus: Corpus) {
  guard isInstalled("xmllint") else { return }
  var ratios: [(one: Double, all: Double)] = []
  for _ in 0..<9 {
    guard let theirs = runChild(["xmllint", "--html", "--noout"] + corpus.paths) else { return }
    let one = measure(runs: 1) { for file in corpus.files { readBlocks(file) } }.median
    let all = measure(runs: 1) { _ = corpus.files.parallelMap { readBlocks($0) } }.median
    ratios.append((one / theirs.wall, all / theirs.wall))
  }
  print("\nReading HTML to blocks, as a ratio to `xmllint --html`, median (least–most):")
  print("- one core: \(spread(ratios.map(\.one)))")
  print("- all cores: \(spread(ratios.map(\.all)))")
}

private func spread(_ values: [Double]) -> String {
  "\(rounded(Times.median(of: values))) (\(rounded(values.min() ?? 0))–\(rounded(values.max() ?? 0)))"
}

private func readBlocks(_ file: SourceFile) {
  var diagnostics = Diagnostics()
  _ = readHTML(file, diagnostics: &diagnostics)
}
