import SourceText

extension EndpointPage {
  /// The page with a status for every answer that states none: that which all other successful answers of the page
  /// state, else 200, so that no answer is dropped. What is assumed stands at the answer's beginning.
  package var assumingStatuses: EndpointPage {
    guard exchanges.contains(where: { $0.answerWithoutStatus != nil }) else { return self }
    let code = statedSuccess ?? 200
    var page = self
    for index in exchanges.indices {
      guard let span = exchanges[index].answerWithoutStatus else { continue }
      var line = StatusLine(
        statuses: [.init(code: code, reason: nil, span: span)], sentence: exchanges[index].status?.sentence, span: span)
      line.isAssumed = true
      page.exchanges[index].status = line
    }
    return page
  }

  /// The same, and says so.
  package func assumingStatuses(diagnostics: inout Diagnostics) -> EndpointPage {
    let page = assumingStatuses
    for line in page.exchanges.compactMap(\.status) where line.isAssumed {
      diagnostics.report(.assumed(line, at: place(line.span)))
    }
    return page
  }

  /// The one status below 400 that answers on the page state.
  private var statedSuccess: Int? {
    let codes = Set(exchanges.flatMap { $0.status?.statuses.map(\.code) ?? [] }.filter { (200..<400).contains($0) })
    return codes.count == 1 ? codes.first : nil
  }
}

extension Exchange {
  /// Where an answer without a status begins; nil where none is shown, or where one is stated.
  fileprivate var answerWithoutStatus: ByteSpan? {
    guard status?.statuses.isEmpty ?? true else { return nil }
    let text = responseBody.flatMap { $0.text.isBlank ? nil : $0.text.trimmed }
    return text?.firstLine.span ?? responseHeaders.first?.name.span ?? responseFields?.rows.first?.name.span
  }
}

extension Diagnostic {
  fileprivate static func assumed(_ line: StatusLine, at place: SourcePlace) -> Diagnostic {
    let code = line.statuses.first?.code ?? 200
    return Diagnostic(
      "status-assumed", .note, "an answer states no status; it is taken to be \(code)", at: place,
      help: "State it on the page, above the body: \(code == 200 ? "200 OK" : "\(code)"), or what the service answers.")
  }
}
