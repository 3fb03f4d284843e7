import JSONText
import Pages
import Schema
import SourceText

/// Makes the request body and the responses of one operation.
struct MessageBuilder {
  var draft: OperationDraft
  var slots: MessageSlots

  // MARK: Request

  func requestBody(_ models: inout ModelBuilder) -> RequestBody? {
    var contents: [MediaContent] = []
    let parts = FormBody(draft: draft)
    if parts.isShown {
      let type =
        slots.request.map { models.formType(of: $0, parts: parts) }
        ?? models.formType(parts, operation: draft.key)
      contents.append(MediaContent(mediaType: parts.mediaType, type: type, evidence: parts.evidence))
    } else if let root = slots.request {
      let (type, evidence) = models.type(ofRoot: root, name: "", isRequest: true)
      var content = MediaContent(
        mediaType: statedJSON() ?? "application/json", type: type == .any ? .map(.any) : type, evidence: evidence)
      if models.gathersEvidence {
        content.evidence = BodyEvidence(draft: draft).ofRequest(content.type).adding(evidence)
      }
      content.alsoSentAs = contradictingTypes()
      contents.append(content)
    } else if let text = textBody() {
      contents.append(text)
    }
    guard !contents.isEmpty else { return nil }
    return RequestBody(isRequired: isRequired, contents: contents)
  }

  /// A body is required where a field of it is, or where every request shows one. Answers that are told alone, by their
  /// statuses, show no request.
  private var isRequired: Bool {
    let requests = draft.exchanges.filter { shown in
      (shown.exchange.status?.statuses.first?.code ?? 0) < 400 || shown.exchange.route != nil
        || shown.exchange.requestBody != nil || shown.exchange.curl != nil || !shown.exchange.requestHeaders.isEmpty
    }
    return !requests.isEmpty
      && requests.allSatisfy { shown in
        shown.exchange.requestBody != nil || shown.exchange.curl?.body != nil
          || !(shown.exchange.curl?.form.isEmpty ?? true)
      }
  }

  /// The kind of JSON that the headers of requests name: `application/vnd.api+json`.
  private func statedJSON() -> String? {
    draft.exchanges.lazy.flatMap { $0.exchange.requestHeaders + ($0.exchange.curl?.headers ?? []) }
      .filter { $0.isCalled("content-type") }.map { MediaTypes.essence($0.value.string) }.first(
        where: MediaTypes.isJSON)
  }

  /// Media types of request headers that a JSON body was sent with and that say no JSON.
  private func contradictingTypes() -> [String] {
    var types: [String] = []
    for shown in draft.exchanges
    where shown.exchange.requestBody?.json != nil || shown.exchange.curl?.body?.json != nil {
      for header in shown.exchange.requestHeaders + (shown.exchange.curl?.headers ?? [])
      where header.isCalled("content-type") {
        let type = MediaTypes.essence(header.value.string)
        if !MediaTypes.isJSON(type), !types.contains(type) { types.append(type) }
      }
    }
    return types
  }

  /// A request body that is no JSON: text, or a form's pairs.
  private func textBody() -> MediaContent? {
    for shown in draft.exchanges {
      guard let body = shown.exchange.requestBody, body.isText, !body.text.trimmed.isEmpty else { continue }
      let stated = MediaTypes.stated(shown.exchange.requestHeaders)
      let type = stated.flatMap { MediaTypes.isJSON($0) ? nil : $0 } ?? "text/plain"
      return MediaContent(
        mediaType: type, type: .string,
        evidence: [
          Evidence(
            .shown, .body, rule: "body-is-text", claim: type, text: Quotation.short(body.text.string),
            place: shown.page.place(body.text.span))
        ])
    }
    return nil
  }

  // MARK: Responses

  func responses(_ models: inout ModelBuilder) -> [Response] {
    var byStatus: [Int: Response] = [:]
    for shown in draft.exchanges {
      guard let line = shown.exchange.status else { continue }
      for status in line.statuses {
        var response = byStatus[status.code] ?? Response(status: status.code)
        response.reason = response.reason ?? status.reason?.string
        response.explanation = response.explanation ?? line.sentence.map { FieldNotes.folded($0.string) }
        response.evidence.append(evidence(of: status, line, shown.page))
        addContent(shown.exchange, shown.page, to: &response, &models)
        byStatus[status.code] = response
      }
    }
    return byStatus.values.sorted { $0.status < $1.status }
  }

  private func evidence(of status: StatusLine.Status, _ line: StatusLine, _ page: EndpointPage) -> Evidence {
    let place = page.place(status.span)
    guard line.isAssumed else {
      return Evidence(
        .stated, .status, rule: "status-from-page", claim: "\(status.code)", text: page.file.text(status.span),
        place: place)
    }
    return Evidence(
      .nothing, .status, rule: "status-assumed", claim: "\(status.code): the answer states none",
      place: place)
  }

  private func addContent(
    _ exchange: Exchange, _ page: EndpointPage, to response: inout Response, _ models: inout ModelBuilder
  ) {
    guard response.status != 204, response.status != 304 else { return }
    let statuses = MessageReading.statuses(exchange)
    if let root = slots.responses[statuses], exchange.responseBody?.json != nil || isDocumented(exchange) {
      let stated =
        MediaTypes.stated(exchange.responseHeaders).flatMap { MediaTypes.isJSON($0) ? $0 : nil } ?? "application/json"
      guard !response.contents.contains(where: { $0.mediaType == stated }) else { return }
      let (type, evidence) = models.type(ofRoot: root, name: "", isRequest: false)
      let own = models.gathersEvidence ? BodyEvidence(draft: draft).ofAnswer(type, status: response.status) : []
      response.contents.append(MediaContent(mediaType: stated, type: type, evidence: own.adding(evidence)))
    } else if let body = exchange.responseBody, body.isText, !body.text.trimmed.isEmpty {
      let stated = MediaTypes.stated(exchange.responseHeaders)
      let type = stated.flatMap { MediaTypes.isJSON($0) ? nil : $0 } ?? "text/plain"
      guard !response.contents.contains(where: { $0.mediaType == type }) else { return }
      let evidence = Evidence(
        .shown, .body, rule: "body-is-text", claim: type, text: Quotation.short(body.text.string),
        place: page.place(body.text.span))
      response.contents.append(
        MediaContent(mediaType: type, type: type.hasPrefix("text/") ? .string : .binary, evidence: [evidence]))
    }
  }

  /// A table describes an answer that no example shows, unless the page says that the endpoint is gone.
  private func isDocumented(_ exchange: Exchange) -> Bool {
    !(exchange.responseFields?.rows.isEmpty ?? true) && draft.pages.allSatisfy { $0.flags.removed == nil }
  }
}

/// Media types as RFC 9110 writes them.
enum MediaTypes {
  /// `application/json;charset=utf-8` → `application/json`.
  static func essence(_ text: String) -> String {
    let essence = text.utf8.prefix { $0 != UInt8(ascii: ";") }
    return String(Substring(essence)).trimmingSpaces.lowercased()
  }

  static func isJSON(_ type: String) -> Bool { type == "application/json" || type.hasSuffix("+json") }

  static func stated(_ headers: [Header]) -> String? {
    headers.first { $0.isCalled("content-type") }.map { essence($0.value.string) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let space = UInt8(ascii: " ")
    guard utf8.first == space || utf8.last == space else { return self }
    return String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
