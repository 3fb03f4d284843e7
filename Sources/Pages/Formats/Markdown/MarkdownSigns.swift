/// Tells whether text is written in Markdown.
///
/// It is where it begins with a heading, or has a table, closed fences, or two headings further down. A single `#` is
/// none: comments of shell commands begin with it too.
enum MarkdownSigns {
  static func areIn(_ bytes: ArraySlice<UInt8>) -> Bool {
    var last: MarkdownLine?
    var headings = 0
    var fence: (mark: UInt8, count: Int)?
    var isFirst = true
    let lines = bytes.split(omittingEmptySubsequences: false) { $0 == .lineFeed }.map { MarkdownLine($0) }
    for line in lines.dropFirst(MarkdownReader.countOfFrontMatter(lines)) {
      defer { last = line }
      if let open = fence {
        if line.closes(open) { return true }
        continue
      }
      if line.isBlank { continue }
      let isAfterBlank = last.map { $0.isBlank || $0.atxHeading != nil || $0.first == .lessThan } ?? true
      if line.atxHeading.map({ !$0.text.isEmpty }) == true, isAfterBlank || isFirst {
        headings += isFirst ? 2 : 1
        if headings > 1 { return true }
      }
      fence = line.fence
      if let last, !last.isBlank {
        if last.hasPipe, line.isDelimiterRow { return true }
        if line.setextLevel == 1, line.trimmed.count > 2 { return true }
      }
      isFirst = false
    }
    return false
  }

  /// A file that begins with a tag is HTML all the same, unless it has headings of Markdown and none of HTML.
  static func outweighTags(in bytes: ArraySlice<UInt8>) -> Bool {
    let names = ["!doctype", "html", "head", "body", "h1", "h2", "h3", "h4", "h5", "h6"]
    for start in bytes.indices where bytes[start] == .lessThan {
      let rest = bytes[(start + 1)...]
      for name in names where rest.prefix(name.utf8.count).map(\.lowerCased).elementsEqual(name.utf8) {
        if rest.dropFirst(name.utf8.count).first?.endsTagName == true { return false }
      }
    }
    return areIn(bytes)
  }
}
