/// One line of Markdown, or what the prefixes of quotes and lists around it leave of it, without its line break.
///
/// Offsets are those of the decoded bytes.
struct MarkdownLine: Sendable {
  /// From the first byte that is no white space to the end.
  let content: ArraySlice<UInt8>
  /// The columns of white space in front; a tab goes to the next multiple of four.
  let indent: Int
  /// The line with the white space in front of it.
  let whole: ArraySlice<UInt8>

  init(_ whole: ArraySlice<UInt8>, indent start: Int = 0) {
    var indent = start
    var index = whole.startIndex
    while index < whole.endIndex, whole[index] == .space || whole[index] == .tab {
      indent += whole[index] == .tab ? 4 - indent % 4 : 1
      index += 1
    }
    self.whole = whole
    self.content = whole[index...]
    self.indent = indent
  }

  var isBlank: Bool { content.allSatisfy(\.isHTMLSpace) }
  var first: UInt8? { content.first }

  /// Indented so far that it is code, or goes on with a paragraph.
  var isDeep: Bool { indent >= 4 }

  /// Without white space at its end.
  var trimmed: ArraySlice<UInt8> {
    content[..<(content.lastIndex { !$0.isHTMLSpace }.map { $0 + 1 } ?? content.startIndex)]
  }

  /// Without so many columns of white space in front.
  func dropping(columns: Int) -> MarkdownLine {
    if columns >= indent { return MarkdownLine(content) }
    var column = 0
    var index = whole.startIndex
    while index < content.startIndex, column < columns {
      column += whole[index] == .tab ? 4 - column % 4 : 1
      index += 1
    }
    return MarkdownLine(whole[index...], indent: column - columns)
  }

  /// How often `byte` stands at the beginning.
  func count(of byte: UInt8) -> Int { content.prefix { $0 == byte }.count }
}

extension MarkdownLine {
  /// `## Title ##`: the level and the text between the marks.
  ///
  /// As older Markdown has it, the space may be missing behind two marks or more.
  var atxHeading: (level: Int, text: ArraySlice<UInt8>)? {
    if let heading = textileHeading { return heading }
    let level = count(of: .hash)
    guard !isDeep, (1...6).contains(level) else { return nil }
    let rest = content.dropFirst(level)
    // `#Shelves` is one to many readers; `#include` is none.
    if let next = rest.first, !next.isHTMLSpace, !next.isLetter || level == 1 && next != next & 0xDF { return nil }
    var text = MarkdownLine(rest).trimmed
    let closing = text.lastIndex { $0 != .hash }.map { $0 + 1 } ?? text.startIndex
    if closing == text.startIndex || text[closing - 1].isHTMLSpace { text = MarkdownLine(text[..<closing]).trimmed }
    return (level, Self.withoutAttributes(text))
  }

  /// `h3. Request`, as Textile has it, which rspec_api_documentation writes, too.
  private var textileHeading: (level: Int, text: ArraySlice<UInt8>)? {
    guard !isDeep, content.first == UInt8(ascii: "h"), let digit = content.dropFirst().first,
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(digit), content.dropFirst(2).starts(with: ". ".utf8)
    else { return nil }
    return (Int(digit - UInt8(ascii: "0")), MarkdownLine(content.dropFirst(4)).trimmed)
  }

  /// `Get a shelf {#get-a-shelf}` and `{: .wide}`, as kramdown and its like have them, without the attributes.
  private static func withoutAttributes(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.last == UInt8(ascii: "}"), let open = text.lastIndex(of: UInt8(ascii: "{")), open > text.startIndex,
      text[open - 1].isHTMLSpace, let mark = text[open...].dropFirst().first, "#:.".utf8.contains(mark)
    else { return text }
    return MarkdownLine(text[..<open]).trimmed
  }

  /// `===` or `---` under a paragraph makes it a heading of this level.
  var setextLevel: Int? {
    let text = trimmed
    guard !isDeep, let first = text.first, first == .equals || first == .dash else { return nil }
    return text.allSatisfy { $0 == first } ? (first == .equals ? 1 : 2) : nil
  }

  /// `---`, `* * *` or `___`.
  var isThematicBreak: Bool {
    guard !isDeep, let mark = first, mark == .dash || mark == .asterisk || mark == .underscore else { return false }
    let marks = content.filter { !$0.isHTMLSpace }
    return marks.count >= 3 && marks.allSatisfy { $0 == mark }
  }

  /// A fence of three or more of the same mark.
  var fence: (mark: UInt8, count: Int)? {
    guard !isDeep, let mark = first, mark == .backtick || mark == .tilde else { return nil }
    let count = count(of: mark)
    guard count >= 3, mark == .tilde || !content.dropFirst(count).contains(.backtick) else { return nil }
    return (mark, count)
  }

  /// Ends a fence: nothing but as many marks or more.
  func closes(_ fence: (mark: UInt8, count: Int)) -> Bool {
    !isDeep && count(of: fence.mark) >= fence.count && trimmed.allSatisfy { $0 == fence.mark }
  }

  /// The rest of a line of a quote.
  var quoted: MarkdownLine? {
    guard !isDeep, first == .greaterThan else { return nil }
    let rest = content.dropFirst()
    return MarkdownLine(rest.first == .space ? rest.dropFirst() : rest)
  }
}

extension UInt8 {
  static let space: UInt8 = 0x20
  static let tab: UInt8 = 0x09
  static let hash = UInt8(ascii: "#")
  static let asterisk = UInt8(ascii: "*")
  static let underscore = UInt8(ascii: "_")
  static let backtick = UInt8(ascii: "`")
  static let tilde = UInt8(ascii: "~")
  static let pipe = UInt8(ascii: "|")
  static let colon = UInt8(ascii: ":")
  static let backslash = UInt8(ascii: "\\")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")

  /// What a backslash can take the meaning from: ASCII punctuation.
  var isPunctuation: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
      || (0x7B...0x7E).contains(self)
  }
}
