import JSONText
import Pages
import Schema
import SourceText

/// A field or query parameter that is marked as required and that the page's own request leaves out.
struct RequiredFieldAbsent: Lint {
  let rule = Rule(
    "required-field-absent", .warning,
    finds: "A field or parameter that is marked as required and that the example of the request leaves out.",
    matters: "Either the example is refused by the service, or callers are made to send what they need not.",
    example: """
      title (required) | The title of the book        {"pages": 474}
      """,
    remedy: "Add it to the example, or take the mark away.")

  func check(_ material: SchemaMaterial) -> [Diagnostic] {
    let known = Set(material.api.groups.flatMap(\.operations).flatMap { $0.path.parameterNames })
    return material.pages.flatMap { page in
      let path = pathParameters(page, known)
      // A request that is refused may lack what is required for that very reason.
      let sent = page.exchanges.filter { !($0.status?.statuses.allSatisfy { (400..<500).contains($0.code) } ?? false) }
      return sent.flatMap { exchange in
        absentFields(exchange, page, path) + absentParameters(exchange, page, path)
      }
    }
  }

  private func absentFields(_ exchange: Exchange, _ page: EndpointPage, _ path: Set<String>) -> [Diagnostic] {
    let rows = (exchange.bodyFields?.rows ?? []).filter { !path.contains($0.name.string) }
    guard rows.contains(where: { $0.flags.required != nil }), let body = exchange.requestBody ?? exchange.curl?.body,
      let shown = Self.shown(rows, in: body)
    else { return [] }
    return zip(rows, shown).filter { $0.flags.required != nil && !$1 }.map { row, _ in
      finding(
        "required field \"\(row.name.string)\" is not in the example", row, page,
        .init("the example stands here", at: page.place(body.text.span)))
    }
  }

  /// For each row, whether the body shows it; nil for bodies without names.
  private static func shown(_ rows: [FieldRow], in body: Body) -> [Bool]? {
    if let json = body.json, json.root.kind == .object || json.root.kind == .array {
      return FieldPlacing(paths: FieldPlacing.keyPaths(of: json.root)).place(rows.map(\.name.string)).map(\.isShown)
    }
    guard case .multipart(let parts) = body.content else { return nil }
    let names = Set(parts.map(\.name.string))
    return rows.map { names.contains($0.name.string) }
  }

  private func absentParameters(_ exchange: Exchange, _ page: EndpointPage, _ path: Set<String>) -> [Diagnostic] {
    // A request that sends a form or a body may carry its parameters there.
    guard let route = exchange.route, exchange.requestBody == nil, exchange.curl?.body == nil else { return [] }
    let required = (exchange.parameters?.rows ?? []).filter { $0.flags.required != nil }
    guard !required.isEmpty else { return [] }
    let sent =
      [route.target.string, exchange.curl?.url?.string ?? ""].flatMap { RequestTarget($0).queryNames }
      + exchange.queryLines.map(\.name.string)
    return required.filter { row in
      let name = row.name.string
      return !path.contains(name) && !sent.contains(name) && !sent.contains(name + "[]")
    }.map { row in
      finding(
        "required parameter \"\(row.name.string)\" is not in the route", row, page,
        .init("the route stands here", at: page.place(route.span)),
        help: "add it to the route, or take the mark away; \(Self.consequence)")
    }
  }

  private static let separators = Array("/:{}<>".utf8)

  /// Where no heading names them, those of all paths.
  private func pathParameters(_ page: EndpointPage, _ known: Set<String>) -> Set<String> {
    if page.heading == nil { return known }
    let parts = page.heading?.path.bytes.split { Self.separators.contains($0) } ?? []
    return Set(parts.map { String(decoding: $0, as: UTF8.self) })
  }

  private func finding(
    _ headline: String, _ row: FieldRow, _ page: EndpointPage, _ note: Diagnostic.Note,
    help: String = "add it to the example, or take the mark away; \(consequence)"
  ) -> Diagnostic {
    rule.finding(
      headline, at: page.place(row.name.span), notes: [note], help: help)
  }

  private static let consequence = "until then the example is left out of what is made"
}
