import SourceText

// Code on a Slate page: cURL lines, HTTP messages, JSON.
extension SlateReader {
  /// Whether something was made of the code.
  mutating func readSample(_ code: Code) -> Bool {
    let text = code.text.trimmed
    if text.isEmpty { return true }
    if let command = text.command { return readCURL(command) }
    if text.hasPrefix("HTTP/") || text.hasPrefix("HTTPS/") { return readAnswer(text) }
    if let first = text.lines.first.flatMap(RequestLine.init(message:)) {
      return readRequest(first.withoutOrigin, text)
    }
    if text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "[") { return readBody(text) }
    if readLabel(text) { return true }
    if let language = code.marks.names.first(where: { Self.languages.contains($0.string) }) {
      samples.append(language)
      return true
    }
    return false
  }

  /// The tabs of sample pages; none of them says more than the cURL line.
  private static let languages: Set<String> = [
    "ruby", "python", "javascript", "js", "node", "nodejs", "go", "java", "php", "csharp", "c#", "swift", "kotlin",
    "objective-c", "perl", "rust", "elixir", "scala", "typescript", "ts", "powershell", "r", "clojure", "dart",
  ]

  /// "Example Request" in a block of its own.
  private mutating func readLabel(_ text: Text) -> Bool {
    guard text.lines.count == 1, text.bytes.count < 100 else { return false }
    if let next = Announced(text) {
      announced = next
    } else if text.range(of: "request") != nil {
      announced = .request
    } else if text.range(of: "response") != nil {
      announced = .response
    } else {
      return text.hasPrefix("Example")
    }
    return true
  }

  private mutating func readCURL(_ text: Text) -> Bool {
    startExchange(if: exchange.curl != nil || exchange.hasAnswer)
    let curl = CURLCommand(reading: text)
    if let body = curl.body { report(body) }
    exchange.curl = curl
    announced = nil
    return true
  }

  /// `POST /shelves HTTP/1.1`, headers, an empty line, the body (RFC 9112, 2.1).
  private mutating func readRequest(_ line: RequestLine, _ text: Text) -> Bool {
    let lines = text.lines
    if lines.dropFirst().contains(where: { RequestLine(message: $0) != nil }) { return false }
    startExchange(if: exchange.route != nil || exchange.requestBody != nil || exchange.hasAnswer)
    exchange.route = line
    let head = lines.dropFirst().prefix { Header(line: $0) != nil }
    exchange.requestHeaders += head.compactMap { Header(line: $0) }
    announced = .request
    if let body = text.below(lines, from: head.count + 1) {
      let body = Body(reading: body)
      report(body)
      exchange.requestBody = body
      announced = nil
    }
    return true
  }

  /// `HTTP/1.1 201 Created`, headers, an empty line, the body (RFC 9112, 2.1).
  private mutating func readAnswer(_ text: Text) -> Bool {
    let lines = text.lines
    guard let first = lines.first, let space = first.offset(of: 0x20) else { return false }
    guard let status = StatusLine(reading: first.dropping(space)) else { return false }
    startExchange(if: exchange.hasAnswer)
    exchange.status = status
    let head = lines.dropFirst().prefix { !$0.isBlank }
    for line in head {
      if let header = Header(line: line) {
        exchange.responseHeaders.append(header)
      } else {
        diagnostics.report(.unreadBlock(line, in: document.file))
      }
    }
    if let body = text.below(lines, from: head.count + 1) { takeAnswer(body) }
    announced = nil
    return true
  }

  private mutating func readBody(_ text: Text) -> Bool {
    if announced == .request, exchange.requestBody == nil {
      let body = Body(reading: text)
      report(body)
      exchange.requestBody = body
    } else if announced == .failure, exchange.status == nil || exchange.responseBody != nil {
      diagnostics.report(.failureWithoutStatus(text, in: document.file))
    } else {
      startExchange(if: exchange.responseBody != nil)
      takeAnswer(text)
    }
    announced = nil
    return true
  }

  /// "Returns 204 No Content.": where no answer states its status, words that are a status line do.
  mutating func takeStatusFromWords() {
    guard exchanges.count == 1, exchanges[0].status == nil, exchanges[0].responseBody == nil else { return }
    for text in explanations where ["return", "respon", "status"].contains(where: { text.range(of: $0) != nil }) {
      for line in Self.successes {
        guard let range = text.range(of: line), let status = StatusLine(reading: text.slice(range)) else { continue }
        exchanges[0].status = status
        return
      }
    }
  }

  /// RFC 9110, 15.3 and 15.4, as pages write them.
  private static let successes = [
    "204 No Content", "202 Accepted", "201 Created", "200 OK", "302 Found", "303 See Other",
  ]

  private mutating func takeAnswer(_ text: Text) {
    let body = Body(reading: text)
    report(body)
    exchange.responseBody = body
  }

  private mutating func startExchange(if isNeeded: Bool) {
    guard isNeeded else { return }
    exchanges.append(exchange)
    exchange = Exchange()
  }

  private mutating func report(_ body: Body) {
    guard case .brokenJSON(let error, let mended) = body.content else { return }
    diagnostics.report(.brokenJSON(error, mended: mended, of: body, in: document.file))
  }
}

extension Diagnostic {
  fileprivate static func failureWithoutStatus(_ body: Text, in file: SourceFile) -> Diagnostic {
    let first = body.lines.first ?? body
    return Diagnostic(
      "unread-block", .warning, "the answer of a failure states no status", at: file.place(of: first.span),
      help: "Begin the sample with its status, HTTP/1.1 404 Not Found, so that it is not taken for a success.")
  }
}

extension Exchange {
  fileprivate var hasAnswer: Bool { status != nil || responseBody != nil }
}

extension Text {
  /// A cURL command, below comments and behind a prompt: `$ curl https://…`.
  fileprivate var command: Text? {
    if hasPrefix("curl ") { return self }
    guard first == UInt8(ascii: "$") || first == UInt8(ascii: "#") else { return nil }
    let line = lines.first { !$0.isBlank && $0.trimmed.first != UInt8(ascii: "#") }
    guard let line else { return nil }
    let start = line.trimmed.first == UInt8(ascii: "$") ? line.trimmed.dropping(1).trimmed : line.trimmed
    guard start.hasPrefix("curl "), let offset = range(of: start.string)?.lowerBound else { return nil }
    return dropping(offset)
  }

  /// What stands from a line on, without white space around it; nil where that is nothing.
  fileprivate func below(_ lines: [Text], from index: Int) -> Text? {
    guard index < lines.count else { return nil }
    let rest = lines[index...].reduce(nil) { (all: Text?, line) in all?.joined(with: line, separator: "\n") ?? line }
    guard let rest = rest?.trimmed, !rest.isEmpty else { return nil }
    return rest
  }
}
