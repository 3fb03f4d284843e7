import Inference
import Linting
import Pages
import SourceText

/// What one rule says of pages, through the whole trip from bytes: `① headline`, with ` | ②` for the place of a note.
/// A place without a mark is written as line and column.
func told(_ ruleID: String, _ pages: BookPage...) -> [String] {
  var marks: [SourcePlace: Character] = [:]
  var diagnostics = Diagnostics()
  let read = pages.flatMap { page -> [EndpointPage] in
    let marked = MarkedText(page.html)
    let file = SourceFile(path: page.path, text: marked.text)
    for (mark, offset) in marked.offsets { marks[place(file, offset)] = mark }
    return readPages(file, diagnostics: &diagnostics)
  }
  let api = inferAPI(pages: read, corrections: .none, diagnostics: &diagnostics)
  diagnostics.report(contentsOf: lint(pages: read, api: api))
  return diagnostics.inSourceOrder.filter { $0.ruleID == ruleID }.map { finding in
    let shown = { (place: SourcePlace?) -> String in
      guard let start = place.map({ SourcePlace($0) }) else { return "nowhere" }
      return marks[start].map { String($0) } ?? start.description
    }
    let notes = finding.notes.compactMap(\.place).map { " | \(shown($0))" }.joined()
    return "\(shown(finding.place)) \(finding.headline)\(notes)"
  }
}

private func place(_ file: SourceFile, _ offset: Int) -> SourcePlace { file.place(of: ByteSpan(offset, offset)) }

extension SourcePlace {
  /// Where a place begins.
  fileprivate init(_ place: SourcePlace) {
    self = place
    span = ByteSpan(place.span.lower, place.span.lower)
  }
}

/// A text without its marks, and where they stood: each mark stands before what it marks.
struct MarkedText {
  var text = ""
  var offsets: [(mark: Character, offset: Int)] = []

  init(_ marked: String) {
    for character in marked {
      if "①②③④⑤⑥⑦⑧⑨".contains(character) {
        offsets.append((character, text.utf8.count))
      } else {
        text.append(character)
      }
    }
  }
}
