import SourceText

// Code on a Slate page: cURL lines, HTTP messages, JSON.
extension SlateReader {
  /// Whether something was made of the code.
  mutating func readSample(_ code: Code) -> Bool {
    let text = code.text.trimmed
    if text.isEmpty { return true }
    if let (command, rest) = text.command {
      _ = readCURL(command)
      return rest.map { readSample(Code(text: $0, marks: code.marks)) } ?? true
    }
    if text.hasPrefix("HTTP/") || text.hasPrefix("HTTPS/") { return readAnswer(text) }
    if let first = text.lines.first.flatMap(RequestLine.init(message:)) {
      return readRequest(first.withoutOrigin, text)
    }
    if text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "[") { return readBody(text) }
    if readLabel(text) { return true }
    if let language = code.marks.names.first(where: { Self.isLanguage($0.string) }) {
      samples.append(language)
      return true
    }
    return false
  }

  /// Also of shells, where nothing calls curl: `shell`, `shell--vars`.
  private static func isLanguage(_ mark: String) -> Bool {
    languages.contains(mark) || ["shell", "bash", "sh", "console", "powershell"].contains(where: mark.hasPrefix)
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
    let curl = CURLCommand(reading: text)
    // What HTTP shows above, cURL may show once more.
    let isShownTwice = exchange.curl == nil && exchange.route.map { curl.repeats($0) } ?? false
    startExchange(if: (exchange.curl != nil || exchange.hasAnswer) && !isShownTwice)
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
    // Some pages show the answer in the same sample.
    let answer = lines.firstIndex { $0.hasPrefix("HTTP/") && $0.offset(of: 0x20) != nil }
    if let body = text.below(Array(lines[..<(answer ?? lines.count)]), from: head.count + 1) {
      let body = Body(reading: body)
      report(body)
      exchange.requestBody = body
      announced = nil
    }
    return answer.flatMap { text.below(lines, from: $0) }.map { readAnswer($0) } ?? true
  }

  /// `HTTP/1.1 201 Created`, headers, an empty line, the body (RFC 9112, 2.1).
  private mutating func readAnswer(_ text: Text) -> Bool {
    let lines = text.lines
    guard let first = lines.first, let space = first.offset(of: 0x20) else { return false }
    guard let status = StatusLine(reading: first.dropping(space)) else { return false }
    takeUnlabelledAsRequest()
    startExchange(if: exchange.hasAnswer)
    exchange.status = status
    let head = lines.dropFirst().prefix { !$0.isBlank && !$0.trimmed.opensBody }
    for line in head {
      if let header = Header(line: line) {
        exchange.responseHeaders.append(header)
      } else {
        diagnostics.report(.unreadBlock(line, in: document.file))
      }
    }
    if let body = text.below(lines, from: head.count + 1) { takeAnswer(body) }
    (announced, stated) = (nil, nil)
    return true
  }

  private mutating func readBody(_ text: Text) -> Bool {
    if announced == .request, exchange.requestBody == nil {
      let body = Body(reading: text)
      report(body)
      exchange.requestBody = body
    } else if announced == .failure, stated == nil, exchange.status == nil || exchange.responseBody != nil {
      diagnostics.report(.failureWithoutStatus(text, in: document.file))
    } else {
      if announced != nil { takeUnlabelledAsRequest() }
      startExchange(if: exchange.responseBody != nil || exchange.status != nil && stated != nil)
      exchange.status = exchange.status ?? stated
      stated = nil
      takeAnswer(text)
      hasUnlabelledAnswer = announced == nil
    }
    announced = nil
    return true
  }

  /// A sample without a label, above one that is said to be the answer, is what the request sends.
  private mutating func takeUnlabelledAsRequest() {
    guard hasUnlabelledAnswer, takesBody, exchange.status == nil, exchange.requestBody == nil,
      exchange.curl?.body == nil
    else { return }
    (exchange.requestBody, exchange.responseBody) = (exchange.responseBody, nil)
    hasUnlabelledAnswer = false
  }

  private mutating func takeAnswer(_ text: Text) {
    let body = Body(reading: text)
    report(body)
    exchange.responseBody = body
  }

  mutating func startExchange(if isNeeded: Bool) {
    guard isNeeded else { return }
    exchanges.append(exchange)
    exchange = Exchange()
    hasUnlabelledAnswer = false
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

extension CURLCommand {
  /// Whether the command calls such a route, with other values at most.
  fileprivate func repeats(_ route: RequestLine) -> Bool {
    guard let url, (method?.string ?? (body == nil ? "GET" : "POST")) == route.method.string else { return false }
    let segments = [url.withoutOrigin, route.target].map { target in
      RequestLine(method: route.method, target: target).path.bytes.split(separator: UInt8(ascii: "/")).count
    }
    return segments[0] == segments[1]
  }
}

extension Exchange {
  fileprivate var hasAnswer: Bool { status != nil || responseBody != nil }
}

extension Text {
  /// A cURL command, below comments and assignments and behind a prompt, `$ curl https://…`, and what is shown below
  /// it: the answer.
  var command: (command: Text, rest: Text?)? {
    let lines = lines
    for (number, line) in lines.enumerated() {
      let line = line.trimmed
      guard let offset = line.startOfCommand else { continue }
      let start = line.dropping(offset).span.lower
      guard let from = (0..<bytes.count).first(where: { sourceSpan(of: $0..<$0).lower >= start }) else { return nil }
      var quote: UInt8?
      var isOpen = ShellWords.continues(line, quote: &quote)
      let end = lines[(number + 1)...].firstIndex { next in
        let start = next.trimmed
        if !isOpen, start.hasPrefix("{") || start.hasPrefix("[") || start.hasPrefix("HTTP/") { return true }
        isOpen = ShellWords.continues(next, quote: &quote)
        return false
      }
      guard let end, let rest = below(lines, from: end) else { return (dropping(from), nil) }
      return (below(Array(lines[..<end]), from: number)?.trimmed.dropping(offset) ?? dropping(from), rest)
    }
    return nil
  }

  /// Where `curl` stands on the line, behind a prompt at most.
  private var startOfCommand: Int? {
    if hasPrefix("curl ") { return 0 }
    for prompt in ["$ ", "# ", "> ", "% "] {
      guard let range = range(of: prompt), range.upperBound < bytes.count else { continue }
      let isPrompt = range.lowerBound == 0 || bytes.prefix(range.lowerBound).allSatisfy { !Text.isSpace($0) }
      if isPrompt, dropping(range.upperBound).trimmed.hasPrefix("curl ") {
        return bytes.count - dropping(range.upperBound).trimmed.bytes.count
      }
    }
    return nil
  }

  /// What stands from a line on, without white space around it; nil where that is nothing.
  fileprivate func below(_ lines: [Text], from index: Int) -> Text? {
    guard index < lines.count else { return nil }
    let rest = lines[index...].reduce(nil) { (all: Text?, line) in all?.joined(with: line, separator: "\n") ?? line }
    guard let rest = rest?.trimmed, !rest.isEmpty else { return nil }
    return rest
  }
}
