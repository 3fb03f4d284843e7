import JSONText
import SourceText

// What the tables of an endpoint are of: its path and query, what it sends, what it answers.
extension SlateReader {
  func target(of kept: KeptTable, takesBody: Bool) -> WritableKeyPath<SlateReader, FieldTable?>? {
    switch kept.section {
    case .parameters: \.parameters
    case .request: requestTarget(of: kept, takesBody: takesBody)
    case .response: \.responseFields
    default: unannouncedTarget(of: kept, takesBody: takesBody)
    }
  }

  /// What a request sends: its body, unless another table is said to be of that. "Fields" alone are those of an answer,
  /// where there is no body to send.
  private func requestTarget(of kept: KeptTable, takesBody: Bool) -> WritableKeyPath<SlateReader, FieldTable?>? {
    if takesBody {
      let isOfQuery = !isOfBody(kept) && isOfParameters(kept) && !isShown(kept.table, in: requests)
      return isOfQuery && tables.contains(where: isOfBody) ? \.parameters : \.requestFields
    }
    if isShown(kept.table, in: answers) { return \.responseFields }
    return kept.heading.map(SlateDefinition.announces) ?? false ? nil : \.parameters
  }

  /// Whether it describes a thing that answers hold (`SlateDefinition`).
  func isDefinition(_ kept: KeptTable) -> Bool {
    guard let heading = kept.heading, SlateDefinition.announces(heading) else { return false }
    return SlateDefinition.all(within: endpoint, of: document).contains {
      $0.fields.rows.contains { kept.table.span.range.contains($0.span.lower) }
    }
  }

  private func isOfBody(_ kept: KeptTable) -> Bool {
    guard kept.section == .request, let heading = kept.heading else { return false }
    return heading.string.lowercased().split { !$0.isLetter }.contains { $0 == "body" || $0 == "payload" }
  }

  /// "Parameters", "Request params": no word says of what.
  private func isOfParameters(_ kept: KeptTable) -> Bool {
    let words = kept.heading?.string.lowercased().split { !$0.isLetter }.map(String.init) ?? []
    return words.contains { $0.hasPrefix("param") } && words.allSatisfy(Self.plainWords.contains)
  }

  private static let plainWords: Set<String> = [
    "param", "params", "parameter", "parameters", "request", "required", "optional", "common", "available", "supported",
    "http", "the", "additional", "other",
  ]

  /// RFC 9110, 9.3: content in GET, HEAD and DELETE requests has no meaning.
  static func takesBody(_ route: RequestLine) -> Bool {
    !["GET", "HEAD", "DELETE"].contains(where: route.method.equals)
  }

  /// Under any other heading: a table that describes names of which at least half stand in an example is of that; one of
  /// parameters is of the request, most of all right under the title.
  private func unannouncedTarget(
    of kept: KeptTable, takesBody: Bool
  ) -> WritableKeyPath<SlateReader, FieldTable?>? {
    if let heading = kept.heading, SlateSection.isOfHeaders(heading) { return nil }
    let columns = kept.table.header.map { TableColumn($0.text.folded) }
    guard columns.contains(.description) || columns.contains(.type) else { return nil }
    if takesBody, isShown(kept.table, in: requests) { return \.requestFields }
    let isOfParameters = kept.table.header.contains { header in
      ["param", "argument"].contains { header.text.range(of: $0) != nil }
    }
    if !(isOfParameters && kept.section == nil), isShown(kept.table, in: answers) { return \.responseFields }
    if isOfParameters { return takesBody ? \.requestFields : \.parameters }
    // Right under the title of what takes a body, and nothing that an answer shows.
    return takesBody && kept.section == nil && answers.isEmpty ? \.requestFields : nil
  }
}
