import Pages
import Schema
import SourceText

/// What the operation's own pages show of a JSON body, and the media type by which they send it; the chain of its type
/// may lead to other pages, which show the same thing.
struct BodyEvidence {
  var draft: OperationDraft

  func ofRequest(_ type: SchemaType) -> [Evidence] {
    draft.exchanges.flatMap { shown -> [Evidence] in
      guard let body = shown.exchange.requestBody ?? shown.exchange.curl?.body, body.json != nil else { return [] }
      return evidence(body, type, shown.exchange.requestHeaders + (shown.exchange.curl?.headers ?? []), shown.page)
    }.brief(4)
  }

  func ofAnswer(_ type: SchemaType, status: Int) -> [Evidence] {
    draft.exchanges.flatMap { shown -> [Evidence] in
      guard let body = shown.exchange.responseBody, body.json != nil,
        MessageReading.statuses(shown.exchange).contains(status)
      else {
        return []
      }
      return evidence(body, type, shown.exchange.responseHeaders, shown.page)
    }.brief(4)
  }

  /// A header that contradicts the body is overruled by it.
  private func evidence(_ body: Body, _ type: SchemaType, _ headers: [Header], _ page: EndpointPage) -> [Evidence] {
    let (quote, place) = (Quotation.short(body.text), page.place(body.text.span))
    var evidence = [
      Evidence(.shown, .body, rule: "body-from-example", claim: type.description, text: quote, place: place)
    ]
    guard let header = headers.first(where: { $0.isCalled("content-type") }), !header.value.isEmpty
    else { return evidence }
    let stated = MediaTypes.essence(header.value.string)
    evidence.append(
      Evidence(
        .stated, .body, rule: "media-type-from-header", claim: stated,
        text: Quotation.short("\(header.name.string): \(header.value.string)"), place: page.place(header.value.span),
        isOverruled: !MediaTypes.isJSON(stated)))
    if !MediaTypes.isJSON(stated) {
      evidence.append(
        Evidence(
          .shown, .body, rule: "media-type-from-body", claim: "application/json: the body is JSON",
          text: quote, place: place))
    }
    return evidence
  }
}

extension [Evidence] {
  /// With the chain of the type, as far as it leads to other places.
  func adding(_ chain: [Evidence]) -> [Evidence] {
    let places = Set(compactMap(\.place))
    return self + chain.filter { evidence in evidence.place.map { !places.contains($0) } ?? true }
  }
}
