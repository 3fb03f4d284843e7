import SourceText

// Statuses that stand beside the samples: in labels, lists and tables.
extension SlateReader {
  /// "Response (201):", "200 Response", "Status: 404 Not Found", "204 No Content": the status of the answer that follows.
  ///
  /// - Parameter isLabel: whether the words are known to announce an answer.
  mutating func takeStatus(from text: Text, isLabel: Bool) -> Bool {
    let text = text.folded
    // "Code: 404 Content: {"error": "no such shelf"}"
    let brace = text.bytes.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
    let body = brace.map { text.dropping($0 - text.bytes.startIndex) }
    let words = body.map { text.slice(0..<(text.bytes.count - $0.bytes.count)).trimmed } ?? text
    guard let status = StatusLine(byItself: words, isAmongAnswers: isAmongAnswers) ?? label(words, isLabel)
    else { return false }
    finishStatus()
    stated = status
    if let body, Body(reading: body).json != nil { _ = readSample(Code(text: body, marks: Marks())) }
    return true
  }

  private func label(_ text: Text, _ isLabel: Bool) -> StatusLine? {
    guard text.bytes.count < 120, let status = StatusLine(in: text) else { return nil }
    let words = text.string.lowercased().split { !$0.isLetter }.map(String.init)
    let states = words.first == "status" || words.first == "code" || words.prefix(2) == ["http", "status"]
    return isLabel || states ? status : nil
  }

  /// Whether what is read is about answers.
  private var isAmongAnswers: Bool {
    if section == .response || announced == .response || announced == .failure { return true }
    let words = heading?.string.lowercased().split { !$0.isLetter } ?? []
    return words.contains { ["response", "responses", "status", "statuses", "errors", "returns"].contains($0) }
  }

  /// A status that no answer followed is one of an answer without a body.
  mutating func finishStatus() {
    guard let known = stated else { return }
    stated = nil
    addStated(known)
  }

  private mutating func addStated(_ status: StatusLine) {
    if (exchanges + [exchange]).contains(where: { $0.status?.code == status.code }) { return }
    startExchange(if: exchange.status != nil || exchange.responseBody != nil && status.code ?? 0 >= 400)
    if exchange.status == nil { exchange.status = status }
  }

  // MARK: Words

  /// "Returns 204 No Content.", "Returns 204 if it is gone": where no answer states its status, words do that say of one
  /// success that it is returned.
  mutating func takeStatusFromWords() {
    guard exchanges.count == 1, exchanges[0].status == nil, exchanges[0].responseBody == nil else { return }
    let told = explanations.filter { text in
      ["return", "respon", "status"].contains { text.range(of: $0) != nil }
    }
    for text in told {
      for line in Self.successes {
        guard let range = text.range(of: line), let status = StatusLine(reading: text.slice(range)) else { continue }
        exchanges[0].status = status
        return
      }
    }
    let returned = told.flatMap(\.returnedCodes).filter { (200..<400).contains($0.statuses[0].code) }
    if let first = returned.first, returned.allSatisfy({ $0.code == first.code }) { exchanges[0].status = first }
  }

  /// RFC 9110, 15.3 and 15.4, as pages write them.
  private static let successes = [
    "204 No Content", "202 Accepted", "201 Created", "200 OK", "302 Found", "303 See Other",
  ]

  // MARK: Tables

  /// A table of statuses: `| 404 | Not Found | No such shelf |`. False where it is none.
  mutating func readStatuses(_ table: Table) -> Bool {
    guard let header = table.header.first?.text.folded, Self.headsStatuses(header), !table.rows.isEmpty else {
      return false
    }
    var lines: [StatusLine] = []
    for row in table.rows {
      guard let first = row.cells.first?.text.folded, var line = StatusLine(reading: first) else {
        // "default", "4XX": words.
        if row.cells.first.map({ Self.isOpen($0.text.folded) }) == true { continue }
        return false
      }
      // "Not Found", then what it means here.
      var words = row.cells.dropFirst().prefix(2).map(\.text.folded)
      if words.count > 1, line.code != nil, line.statuses[0].reason == nil {
        line.statuses[0].reason = words.removeFirst()
      }
      line.sentence = words.first { !$0.isEmpty && !FieldTableReader.saysNothing($0) && !$0.matches("none") }
      lines.append(line)
    }
    statuses += lines
    return true
  }

  private static func headsStatuses(_ header: Text) -> Bool {
    let words = header.string.lowercased().split { !$0.isLetter }.map(String.init)
    guard !words.isEmpty, words.allSatisfy(["http", "status", "code", "response", "error"].contains) else {
      return false
    }
    return words.contains("status") || words.contains("code")
  }

  private static func isOpen(_ text: Text) -> Bool {
    text.matches("default") || text.bytes.count == 3 && text.string.lowercased().hasSuffix("xx")
  }

  /// What the tables of statuses say: of the answer that is shown, and of others.
  mutating func placeStatuses() {
    let successes = statuses.filter { ($0.code ?? 0) < 400 }
    if successes.count == 1, let index = exchanges.firstIndex(where: { $0.status == nil }),
      !exchanges.contains(where: { $0.status?.code == successes[0].code })
    {
      exchanges[index].status = successes[0]
    }
    for line in statuses {
      if let index = exchanges.firstIndex(where: { $0.status?.code == line.code }) {
        if exchanges[index].status?.sentence == nil { exchanges[index].status?.sentence = line.sentence }
        continue
      }
      var answer = Exchange()
      answer.status = line
      if exchanges.count == 1, exchanges[0].status == nil, exchanges[0].responseBody == nil, (line.code ?? 0) < 400 {
        exchanges[0].status = line
      } else {
        exchanges.append(answer)
      }
    }
  }
}

extension Exchange {
  /// Whether all that is told is a status.
  var isStatusAlone: Bool {
    status != nil && responseBody == nil && responseHeaders.isEmpty && requestBody == nil && curl == nil && route == nil
      && requestHeaders.isEmpty
  }
}
