import SourceText

/// Where an endpoint begins in plain text: the numbers of its first lines.
struct TextEndpoint {
  /// Where the lines that belong to this endpoint begin.
  var firstLine: Int
  var group: Int?
  var title: Int?
  var requestLine: Int
  /// Lines between the group's title and the endpoint's: words about the group.
  var groupExplanations: Range<Int> = 0..<0
  /// Lines above the title that mean nothing to us.
  var unknownLines: [Int] = []

  static func all(in lines: [Text]) -> [TextEndpoint] {
    var found: [TextEndpoint] = []
    let candidates = lines.indices.filter { RequestLine(heading: lines[$0]) != nil }
    for (number, line) in candidates.enumerated() {
      let next = number + 1 < candidates.count ? candidates[number + 1] : lines.count
      let floor = found.last.map { $0.requestLine + 1 } ?? 0
      guard let endpoint = TextEndpoint(lines, at: line, floor: floor, next: next) else { continue }
      found.append(endpoint)
    }
    return found
  }

  private init?(_ lines: [Text], at requestLine: Int, floor: Int, next: Int) {
    let above = Above(lines: lines, floor: floor)
    let title = above.line(requestLine)
    if let title, SectionKind(line: lines[title]) != nil { return nil }
    self.requestLine = requestLine
    self.title = title
    self.firstLine = title ?? requestLine
    guard let title else {
      if floor > 0 { return nil }
      return
    }
    guard floor == 0 || Self.follows(lines, floor: floor, title: title, requestLine: requestLine, next: next) else {
      return nil
    }
    findGroup(above, isFirst: floor == 0)
  }

  /// A request line further down begins another endpoint only where one endpoint is over and sections follow, so that
  /// one in an explanation or an example does not. Where none follow, the line above must end a section.
  private static func follows(_ lines: [Text], floor: Int, title: Int, requestLine: Int, next: Int) -> Bool {
    let isSection = { (line: Int) in SectionKind(line: lines[line]) != nil }
    guard let above = Above(lines: lines, floor: floor).line(title) else { return false }
    if lines[above].hasSuffix(" API") { return true }
    let isFollowed = (requestLine..<next).contains(where: isSection)
    guard (floor..<title).contains(where: isSection) else { return isFollowed && isTitleLike(lines[title]) }
    return isFollowed || endsSection(lines[above])
  }

  /// A title begins with a capital and is no sentence: "Use this instead:" above a request line is none.
  private static func isTitleLike(_ line: Text) -> Bool {
    line.startsWithCapital && !".:,;".utf8.contains(line.bytes.last ?? 0)
  }

  /// A heading with nothing under it, the end of JSON or of a table, a header line.
  private static func endsSection(_ line: Text) -> Bool {
    SectionKind(line: line) != nil || ["}", "]", "|"].contains(where: line.equals) || Header(line: line) != nil
  }

  /// The group's title stands above the title. Where it stands there twice, a breadcrumb leads up to the first:
  /// links to the home page and to the version, then the group once more.
  private mutating func findGroup(_ above: Above, isFirst: Bool) {
    guard let title else { return }
    var line = above.line(title)
    if isFirst, let near = line, !above.lines[near].hasSuffix(" API"),
      let far = (above.floor..<near).last(where: { above.lines[$0].hasSuffix(" API") })
    {
      groupExplanations = (far + 1)..<title
      line = far
    }
    if let line, Self.isLink(above.lines[line]), isFirst || above.lines[line].hasSuffix(" API") { group = line }
    if isFirst { firstLine = above.floor }
    guard let group else {
      if isFirst { unknownLines = (above.floor..<title).filter { !above.lines[$0].isEmpty } }
      return
    }
    if !isFirst { firstLine = group }
    // Of another page in the same file, the first group stands right above the second.
    let upper = above.floor..<group
    let crumb = isFirst ? upper.last { above.lines[$0].bytes == above.lines[group].bytes } : above.line(group)
    guard let crumb, above.lines[crumb].bytes == above.lines[group].bytes else {
      if isFirst { unknownLines = upper.filter { !above.lines[$0].isEmpty } }
      return
    }
    var start = crumb
    while start > above.floor, Self.isLink(above.lines[start - 1]) { start -= 1 }
    if isFirst {
      unknownLines = upper.filter { ($0 < start || $0 > crumb) && !above.lines[$0].isEmpty }
    } else {
      firstLine = start
    }
  }

  /// A line of a breadcrumb, or a group's title.
  private static func isLink(_ line: Text) -> Bool {
    line.startsWithCapital && Header(line: line) == nil && SectionKind(line: line) == nil
  }

  /// Looks for lines above a line that are not blank, down to a floor.
  private struct Above {
    let lines: [Text]
    let floor: Int

    func line(_ line: Int) -> Int? {
      (floor..<max(line, floor)).last { !lines[$0].isEmpty }
    }
  }
}

extension Text {
  fileprivate var startsWithCapital: Bool { first.map { (0x41...0x5A).contains($0) } == true }
}
