import SourceText

// Statuses that stand beside the samples: in labels, lists and tables.
extension SlateReader {
  /// "Response (201):", "200 Response", "Status: 404 Not Found": the status of the answer that follows.
  ///
  /// - Parameter isLabel: whether the words are known to announce an answer.
  mutating func takeStatus(from text: Text, isLabel: Bool) -> Bool {
    let text = text.folded
    guard text.bytes.count < 120, let status = StatusLine(in: text) else { return false }
    let words = text.string.lowercased().split { !$0.isLetter }.map(String.init)
    let states = words.first == "status" || words.first == "code" || words.prefix(2) == ["http", "status"]
    guard isLabel || states else { return false }
    if let known = stated, exchange.status == nil, !exchanges.contains(where: { $0.status?.code == known.code }) {
      addStated(known)
    }
    stated = status
    return true
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

extension StatusLine {
  /// The one status that a line is about.
  var code: Int? { statuses.count == 1 ? statuses[0].code : nil }

  /// The status somewhere in a label: "Response (201)", "you will receive the following 403 Forbidden response:".
  init?(in text: Text) {
    let base = text.bytes.startIndex
    for word in text.bytes.split(whereSeparator: { !((0x30...0x39).contains($0) || ($0 | 0x20) >= 0x61 || $0 == 0x2E) })
    {
      let start = word.startIndex - base
      guard word.count == 3, word.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
      let rest = text.dropping(start)
      let end = rest.bytes.firstIndex { !(Text.isSpace($0) || (0x30...0x39).contains($0) || Self.isLetter($0)) }
      let phrase = rest.slice(0..<((end ?? rest.bytes.endIndex) - rest.bytes.startIndex)).trimmed
      let words = phrase.string.split(separator: " ")
      // "OK", "Not Found": capitals; "response" is no part of it.
      let reason = words.dropFirst().prefix { $0.first?.isUppercase == true && $0 != "Response" }
      let count = ([words[0]] + reason).joined(separator: " ").utf8.count
      guard let line = StatusLine(reading: phrase.folded.slice(0..<count)) else { continue }
      self = line
      return
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
