import SourceText

/// Where an endpoint begins in plain text: the numbers of its first lines.
struct TextEndpoint {
  /// Where the lines that belong to this endpoint begin.
  var firstLine: Int
  var group: Int?
  var title: Int?
  var requestLine: Int
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
  /// one in an explanation or an example does not.
  private static func follows(_ lines: [Text], floor: Int, title: Int, requestLine: Int, next: Int) -> Bool {
    if let above = Above(lines: lines, floor: floor).line(title), lines[above].hasSuffix(" API") { return true }
    let isSection = { (line: Int) in SectionKind(line: lines[line]) != nil }
    return (floor..<title).contains(where: isSection) && (requestLine..<next).contains(where: isSection)
      && !Text.isSpace(lines[title].first ?? 0x20)
  }

  /// The group's title stands above the title. Where it stands there twice, a breadcrumb leads up to the first:
  /// links to the home page and to the version, then the group once more.
  private mutating func findGroup(_ above: Above, isFirst: Bool) {
    guard let title, let group = above.line(title) else { return }
    guard isFirst || above.lines[group].hasSuffix(" API") else { return }
    self.group = group
    firstLine = isFirst ? above.floor : group
    var lines: [Int] = []
    var line = group
    while let upper = above.line(line), isFirst || lines.count < 4, isFirst || Header(line: above.lines[upper]) == nil {
      if SectionKind(line: above.lines[upper]) != nil, !isFirst { break }
      lines.append(upper)
      line = upper
    }
    if let crumb = lines.firstIndex(where: { above.lines[$0].bytes == above.lines[group].bytes }) {
      if !isFirst { firstLine = lines.last ?? group }
      lines.removeSubrange(crumb...)
    } else if !isFirst {
      return
    }
    unknownLines = lines.reversed()
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
