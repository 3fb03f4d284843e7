import SourceText

/// The text that rspec_api_documentation writes as `combined_text`: one file a resource, one section an example.
///
///     Creating a shelf
///     ----------------
///
///     Parameters:
///       * name - The name of the shelf
///
///     Request:
///       POST /shelves
///       Content-Type: application/json
///
///       {"name":"Fiction"}
///
///     Response:
///       Status: 201 Created
///
///       {"id":7,"name":"Fiction"}
struct CombinedText: Layout {
  let id = "rspec-combined-text"

  func claims(_ document: Document) -> Bool {
    guard document.format == .text, document.decoded == nil else { return false }
    let lines = lines(of: document)
    return Self.sections(of: lines).contains { section in
      section.dropFirst().indices.contains {
        lines[$0].equals("Request:") && Self.requestLine(below: $0, in: lines) != nil
      }
    }
  }

  func read(_ document: Document, diagnostics: inout Diagnostics) -> FileReading {
    let lines = lines(of: document)
    let sections = Self.sections(of: lines)
    for line in lines[..<(sections.first?.lowerBound ?? lines.count)] where !line.isEmpty {
      diagnostics.report(.unreadBlock(line, in: document.file))
    }
    let pages = sections.compactMap { section in
      var reader = CombinedTextReader(document, layout: id, lines: lines, section: section)
      reader.read()
      diagnostics.report(contentsOf: reader.diagnostics.all)
      return reader.page
    }
    return FileReading(pages: pages)
  }

  private func lines(of document: Document) -> [Text] {
    document.blocks.compactMap { block in
      guard case .line(let text) = block else { return nil }
      return text.trimmed
    }
  }

  /// From each title, which dashes underline, to the next.
  private static func sections(of lines: [Text]) -> [Range<Int>] {
    let titles = lines.indices.dropFirst().filter { index in
      lines[index].bytes.count > 2 && lines[index].bytes.allSatisfy { $0 == UInt8(ascii: "-") }
        && lines[index].bytes.count == lines[index - 1].string.count
    }.map { $0 - 1 }
    return titles.enumerated().map { number, title in
      title..<(number + 1 < titles.count ? titles[number + 1] : lines.count)
    }
  }

  static func requestLine(below index: Int, in lines: [Text]) -> RequestLine? {
    index + 1 < lines.count ? RequestLine(message: lines[index + 1])?.withoutOrigin : nil
  }
}
