import SourceText

@testable import Pages

extension EndpointPage {
  /// Every text that the page holds, for laws about places.
  var allTexts: [Text] {
    let own = [group, title].compactMap { $0 } + groupExplanations + explanations + heading.texts
    return own + exchanges.flatMap(\.allTexts)
  }

  /// Every span that stands alone.
  var allSpans: [ByteSpan] {
    allTexts.map(\.span) + flags.allSpans + exchanges.flatMap(\.allSpans)
  }
}

extension Exchange {
  fileprivate var allTexts: [Text] {
    var texts = route.texts
    for table in [parameters, bodyFields, responseFields].compactMap({ $0 }) { texts += table.rows.flatMap(\.allTexts) }
    texts += (queryLines + requestHeaders + responseHeaders).flatMap(\.texts)
    texts += (requestBody?.texts ?? []) + (responseBody?.texts ?? [])
    if let curl {
      texts += [curl.text, curl.url, curl.method].compactMap { $0 } + (curl.headers + curl.form).flatMap(\.texts)
      texts += curl.body?.texts ?? []
    }
    if let status { texts += (status.sentence.map { [$0] } ?? []) + status.statuses.compactMap(\.reason) }
    return texts + auditRecords.flatMap { [$0.name] + $0.attributes.flatMap(\.texts) }
  }

  fileprivate var allSpans: [ByteSpan] {
    let tables = [parameters, bodyFields, responseFields].compactMap { $0 }
    return tables.flatMap { table in [table.span] + table.rows.flatMap { [$0.span] + $0.flags.allSpans } }
      + (status.map { [$0.span] + $0.statuses.map(\.span) } ?? []) + auditRecords.map(\.span)
  }
}

extension FieldRow {
  fileprivate var allTexts: [Text] {
    [name] + [description, defaultValue, type].compactMap { $0 } + validValues + exampleValues + listedValues
  }
}

extension Flags {
  fileprivate var allSpans: [ByteSpan] {
    [required, optional, deprecated, experimental, readOnly, removed].compactMap { $0 }
  }
}

extension Header {
  fileprivate var texts: [Text] { [name, value] }
}

extension RequestLine? {
  fileprivate var texts: [Text] { self.map { [$0.method, $0.target] } ?? [] }
}

extension Body {
  fileprivate var texts: [Text] {
    guard case .multipart(let parts) = content else { return [text] }
    return [text] + parts.flatMap { [$0.name] + [$0.filename, $0.contentType, $0.content].compactMap { $0 } }
  }
}
