import Pages
import Schema
import SourceText

/// The parts of a multipart body, as an example body or `curl -F` shows them.
struct MultipartForm {
  struct Part {
    var name: String
    var isFile: Bool
    var place: SourcePlace
  }

  private(set) var parts: [Part] = []

  init(draft: OperationDraft) {
    for (page, exchange) in draft.exchanges {
      if let body = exchange.requestBody, case .multipart(let shown) = body.content {
        for part in shown { add(part.name, isFile: part.filename != nil, page) }
      }
      for field in exchange.curl?.form ?? [] {
        add(field.name, isFile: field.value.bytes.first == UInt8(ascii: "@"), page)
      }
    }
  }

  private mutating func add(_ name: Text, isFile: Bool, _ page: EndpointPage) {
    guard !parts.contains(where: { $0.name == name.string }) else { return }
    parts.append(Part(name: name.string, isFile: isFile, place: page.place(name.span)))
  }

  var isShown: Bool { !parts.isEmpty }

  var evidence: [Evidence] {
    parts.map {
      Evidence(
        .shown, .body, rule: "multipart-from-example", claim: $0.isFile ? "part with a file" : "part", text: $0.name,
        place: $0.place)
    }
  }
}

extension ModelBuilder {
  /// The record of a multipart body: documented fields first, then parts that only the example shows.
  mutating func multipartType(of root: Int, parts: MultipartForm) -> SchemaType {
    multipartParts[graph.find(root)] = parts.parts
    if seenMultipart.insert(graph.find(root)).inserted { noteRecord(graph.find(root)) }
    return .model(ModelReference(name(.record(graph.find(root)))))
  }

  /// Parts that no table documents have no slot: they are a map of what the example shows.
  mutating func multipartType(_ parts: MultipartForm, operation: String) -> SchemaType { .map(.any) }

  /// The fields of a multipart record: files are binary.
  func multipartFields(_ fields: [Field], at slot: Int) -> [Field] {
    guard let parts = multipartParts[slot] else { return fields }
    var result = fields.map { field -> Field in
      var field = field
      if let part = parts.first(where: { $0.name == field.name }) {
        if part.isFile { field.type = .binary }
        field.evidence.append(
          Evidence(
            .shown, .type, rule: "multipart-from-example", claim: part.isFile ? "binary" : "part", text: part.name,
            place: part.place))
      } else if Self.speaksOfFile(field) {
        field.type = .binary
      }
      return field
    }
    for part in parts where !result.contains(where: { $0.name == part.name }) {
      let evidence = Evidence(
        .shown, .type, rule: "multipart-from-example", claim: part.isFile ? "binary" : "string", text: part.name,
        place: part.place)
      result.append(
        Field(
          name: part.name, memberName: Identifier.member(part.name), type: part.isFile ? .binary : .string,
          presence: .sometimes, isNullable: false, evidence: [evidence] + Self.assumed(part)))
    }
    return Self.settleMembers(result)
  }

  private static func assumed(_ part: MultipartForm.Part) -> [Evidence] {
    let facts: [(Evidence.Aspect, String, String)] = [
      (.presence, "optional-unless-marked", "may be absent: nothing says that it is required"),
      (.nullability, "null-unless-told", "never null: nothing says that it may be"),
    ]
    return facts.map { Evidence(.nothing, $0.0, rule: $0.1, claim: $0.2, text: part.name, place: part.place) }
  }

  private static func speaksOfFile(_ field: Field) -> Bool {
    let words = Set(
      (field.notes.description ?? "").lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init))
    return words.contains("binary") || (words.contains("file") && words.contains("zip"))
  }
}
