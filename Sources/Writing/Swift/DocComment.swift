import SourceText

/// A doc comment in the making: paragraphs and list items, wrapped to the width that the declaration leaves.
///
/// Every line begins with `///` whatever the text holds; line breaks are folded and unseen characters shown by number,
/// so that no text can end the comment.
struct DocComment {
  /// The text of each line, without indentation.
  private(set) var lines: [String] = []
  private let width: Int

  /// - Parameter indent: columns in front of the declaration.
  init(indent: Int = 0) {
    width = max(40, lineWidth - indent - 4)
  }

  /// A comment of one line.
  static func line(_ text: String) -> DocComment {
    var comment = DocComment()
    comment.paragraph(text)
    return comment
  }

  /// A paragraph of its own, apart from what stands above it.
  mutating func paragraph(_ text: String?) {
    guard let text, !text.isBlank else { return }
    if !lines.isEmpty { lines.append("///") }
    append(text, first: "", rest: "")
  }

  /// `- text`; items of one list follow each other.
  mutating func list(_ items: [String]) {
    let items = items.filter { !$0.isBlank }
    guard !items.isEmpty else { return }
    if !lines.isEmpty { lines.append("///") }
    for item in items { append(item, first: "- ", rest: "  ") }
  }

  /// An item of a list within an item: `  - text`.
  mutating func item(_ text: String, level: Int) {
    let margin = String(repeating: "  ", count: level)
    append(text, first: "\(margin)- ", rest: "\(margin)  ")
  }

  private mutating func append(_ text: String, first: String, rest: String) {
    let text = inertMarkup(text)
    if text.isPlain { return appendPlain(text, first: first, rest: rest) }
    var line = first
    var isEmpty = true
    let start = lines.count
    for word in words(of: text) {
      if !isEmpty, line.columns + 1 + word.columns > width {
        lines.append("/// " + line)
        line = rest
        isEmpty = true
      }
      line += isEmpty ? inertStart(word, isFirst: lines.count == start) : " " + word
      isEmpty = false
    }
    lines.append("/// " + line)
  }

  /// The same for a text of ASCII without controls, as nearly all are: words are counted and copied as bytes.
  private mutating func appendPlain(_ text: String, first: String, rest: String) {
    var text = text
    text.withUTF8 { appendWords(of: $0, "/// \(first)", "/// \(rest)") }
  }

  private mutating func appendWords(of text: UnsafeBufferPointer<UInt8>, _ opening: String, _ margin: String) {
    let space = UInt8(ascii: " ")
    var line: [UInt8] = []
    line.reserveCapacity(width + 16)
    line += opening.utf8
    var isEmpty = true
    let start = lines.count
    var rest = text[...]
    while let begin = rest.firstIndex(where: { $0 != space }) {
      let word = rest[begin...].prefix { $0 != space }
      rest = rest[word.endIndex...]
      if !isEmpty, line.count - 4 + 1 + word.count > width {
        lines.append(String(decoding: line, as: UTF8.self))
        line.replaceSubrange(0..., with: margin.utf8)
        isEmpty = true
      }
      if !isEmpty { line.append(space) }
      if !isEmpty || word.first.map({ (0x61...0x7A).contains($0 | 0x20) }) == true {
        line.append(contentsOf: UnsafeBufferPointer(rebasing: word))
      } else {
        line += inertStart(String(decoding: word, as: UTF8.self), isFirst: lines.count == start).utf8
      }
      isEmpty = false
    }
    lines.append(String(decoding: line, as: UTF8.self))
  }
}

/// A value as code in a doc comment: `` `in progress` ``.
func codeSpan(_ text: String) -> String {
  let text = foldedSpaces(text)
  guard text.utf8.contains(UInt8(ascii: "`")) || text.isEmpty else { return "`\(text)`" }
  // Not between two marks, as Markdown would have it: docc takes those for a link to a symbol.
  return text.isEmpty ? "an empty text" : "`\(text.replacing("`", with: "\\u{60}"))`"
}

/// The words of a text, unseen characters shown by their number.
private func words(of text: String) -> [String] {
  text.unicodeScalars.split(whereSeparator: \.isBlank).map { withoutUnseen(Substring($0), escape: "\\") }
}
