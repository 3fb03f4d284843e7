import JSONText
import Pages
import Schema
import SourceText

/// Makes the documented examples of one operation, secrets redacted.
struct ExampleBuilder {
  var draft: OperationDraft

  func examples() -> [Example] {
    var examples: [Example] = []
    for shown in draft.exchanges {
      let target = target(shown.exchange)
      let title = shown.page.title?.string ?? draft.key
      var headers = Self.values(
        shown.exchange.requestHeaders.isEmpty ? shown.exchange.curl?.headers ?? [] : shown.exchange.requestHeaders)
      var body = shown.exchange.requestBody.flatMap(Self.body) ?? shown.exchange.curl?.body.flatMap(Self.body)
      if let form = shown.exchange.requestBody.flatMap(MultipartText.init)
        ?? shown.exchange.curl.flatMap(MultipartText.init(curl:))
      {
        headers.removeAll { $0.name.lowercased() == "content-type" }
        headers.append(HeaderValue(name: "Content-Type", value: "multipart/form-data; boundary=\(form.boundary)"))
        body = .text(redacted(form.text))
      }
      let request = Example.Request(method: draft.method, target: target, headers: headers, body: body)
      examples.append(
        Example(
          name: Identifier.type(title), title: redacted(FieldNotes.folded(title)), request: request,
          response: response(shown.exchange),
          source: shown.exchange.route.map { shown.page.place($0.span) } ?? shown.page.place))
    }
    return Self.settled(examples)
  }

  /// The route's target; else the heading's, whose parameters are given values when these have types.
  private func target(_ exchange: Exchange) -> String {
    let target = exchange.route.map { $0.target.string } ?? draft.path.description
    return redacted(fitted(target.hasPrefix("/") ? target : "/" + target))
  }

  /// Where the last parameter takes the rest of the path, the slashes in it are encoded, as the client sends them.
  private func fitted(_ target: String) -> String {
    guard case .parameter? = draft.path.segments.last else { return target }
    let path = target.utf8.prefix { $0 != UInt8(ascii: "?") }
    let shown = path.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    let count = draft.path.segments.count
    guard shown.count > count else { return target }
    let rest = shown[(count - 1)...].joined(separator: "%2F")
    return "/" + (shown[..<(count - 1)] + [rest[...]]).joined(separator: "/") + target[path.endIndex...]
  }

  private func response(_ exchange: Exchange) -> Example.Response? {
    guard let statuses = exchange.status?.statuses.map(\.code), !statuses.isEmpty else { return nil }
    // A body that no status allows cannot be sent (RFC 9110, 15.3.5 and 15.4.5).
    let hasBody = !statuses.allSatisfy { $0 < 200 || [204, 205, 304].contains($0) }
    return .init(
      statuses: statuses, headers: Self.values(exchange.responseHeaders),
      body: hasBody ? exchange.responseBody.flatMap(Self.body) : nil)
  }

  private static func values(_ headers: [Header]) -> [HeaderValue] {
    headers.map { header in
      let line = redacted("\(header.name.string): \(header.value.string)")
      return HeaderValue(name: header.name.string, value: String(line.dropFirst(header.name.string.count + 2)))
    }
  }

  private static func body(_ body: Body) -> ExampleBody? {
    if let json = body.json { return .json(json.root.value.withoutSecrets) }
    if case .brokenJSON = body.content { return nil }
    return body.text.trimmed.isEmpty ? nil : .text(redacted(body.text.string))
  }

  /// Names are unique within the operation.
  private static func settled(_ examples: [Example]) -> [Example] {
    let claims = examples.enumerated().map { position, example in
      NameClaim(id: position, candidates: [example.name], rank: NameRank([position]))
    }
    let names = settleNames(claims, reserved: [])
    var examples = examples
    for (position, name) in names { examples[position].name = name }
    return examples
  }
}
