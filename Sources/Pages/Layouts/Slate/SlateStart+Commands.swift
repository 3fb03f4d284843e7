import SourceText

// Pages that show nothing of a route but cURL lines.
extension SlateStart {
  /// Each title with a cURL line below it, and an answer or a table of names: a line by itself may be of anything, an
  /// installation, say.
  static func commands(in blocks: [Block]) -> [SlateStart] {
    guard !Slate.hasSectionsOfRspec(blocks) else { return [] }
    var starts: [SlateStart] = []
    for index in blocks.indices {
      guard let line = blocks[index].shownRequest,
        let title = blocks[..<index].lastIndex(where: { $0.heading.map { !isSection($0.text.folded) } ?? false }),
        let heading = blocks[title].heading, starts.last?.title != title,
        !SlateSection.isAboutAll(heading.text.folded)
      else { continue }
      let end = blocks[(index + 1)...].firstIndex { ($0.heading?.level ?? 7) <= heading.level } ?? blocks.endIndex
      guard blocks[(title + 1)..<end].contains(where: showsMore) else { continue }
      starts.append(
        SlateStart(title: title, route: index, level: heading.level, routes: [line], isOfSample: true, isShown: true))
    }
    return starts
  }

  /// "Example request": no title.
  private static func isSection(_ heading: Text) -> Bool {
    SlateSection(heading) != .other || SlateSection.isOfSamples(heading)
  }

  /// An answer, or a table of names.
  private static func showsMore(_ block: Block) -> Bool {
    switch block {
    case .code(let code): code.text.trimmed.opensBody || code.text.trimmed.hasPrefix("HTTP/")
    case .table(let table): FieldTableReader.reads(table)
    default: false
    }
  }
}

extension Block {
  /// What a cURL line asks for.
  fileprivate var shownRequest: RequestLine? {
    guard case .code(let code) = self, let (text, _) = code.text.trimmed.command else { return nil }
    let command = CURLCommand(reading: text)
    guard let url = command.url, case let target = url.withoutOrigin.withoutBase, target.bytes.count > 1,
      target.first == UInt8(ascii: "/"), target.bytes.count < url.bytes.count,
      !target.bytes.contains(where: Text.isSpace)
    else { return nil }
    let sends = command.body != nil || !command.form.isEmpty
    let place = ByteSpan(url.span.lower, url.span.lower)
    let method = command.method ?? Text(bytes: ArraySlice((sends ? "POST" : "GET").utf8), span: place)
    guard RequestLine.methods.contains(where: method.equals) else { return nil }
    return RequestLine(method: method, target: target)
  }
}
