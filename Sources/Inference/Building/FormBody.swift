import JSONText
import Pages
import Schema
import SourceText

/// The parts of a form, as an example body or a cURL line shows them: `multipart/form-data`, else
/// `application/x-www-form-urlencoded`.
struct FormBody {
  struct Part {
    /// Decoded, brackets and all: `shelf[name]`.
    var name: String
    var isFile: Bool
    /// What the pages send, decoded; none of files and where it is not known.
    var values: [Value]
    var place: SourcePlace
    /// What tells: the evidence's rule.
    var rule: String
  }

  struct Value {
    var text: String
    var place: SourcePlace
  }

  private(set) var mediaType = "multipart/form-data"
  private(set) var parts: [Part] = []

  init(draft: OperationDraft) {
    for shown in draft.exchanges {
      if let body = shown.exchange.requestBody, case .multipart(let parts) = body.content {
        for part in parts {
          let isFile = part.filename != nil
          add(part.name, isFile ? nil : part.content, isFile: isFile, shown.page)
        }
      }
      for field in shown.exchange.curl?.form ?? [] {
        let isFile = field.value.bytes.first == UInt8(ascii: "@")
        add(field.name, isFile ? nil : field.value, isFile: isFile, shown.page)
      }
    }
    if parts.isEmpty { addPairs(draft) }
  }

  /// `name=Emma&year=1815`, unless its header calls it something else.
  private mutating func addPairs(_ draft: OperationDraft) {
    let urlencoded = "application/x-www-form-urlencoded"
    for shown in draft.exchanges {
      guard let body = shown.exchange.requestBody ?? shown.exchange.curl?.body, case .form(let pairs) = body.content
      else {
        continue
      }
      let headers = shown.exchange.requestHeaders + (shown.exchange.curl?.headers ?? [])
      guard MediaTypes.stated(headers).map({ $0 == urlencoded }) ?? true else { continue }
      mediaType = urlencoded
      for pair in pairs { add(pair.name, pair.value, isFile: false, shown.page) }
    }
  }

  private mutating func add(_ name: Text, _ value: Text?, isFile: Bool, _ page: EndpointPage) {
    let text = decoded(name)
    let values = value.map { [Value(text: decoded($0), place: page.place($0.span))] } ?? []
    if let index = parts.firstIndex(where: { $0.name == text }) {
      parts[index].values += values
      return
    }
    let rule = isEncoded ? "form-from-example" : "multipart-from-example"
    parts.append(Part(name: text, isFile: isFile, values: values, place: page.place(name.span), rule: rule))
  }

  private func decoded(_ text: Text) -> String {
    let text = text.string
    return isEncoded ? text.replacing("+", with: " ").removingPercentEncoding ?? text : text
  }

  var isShown: Bool { !parts.isEmpty }

  func shows(_ name: String) -> Bool { parts.contains { $0.name == name } }

  /// The name as the example sends it: `shelf[name]`, where a table writes `shelf.name`.
  func spelling(of name: String) -> String {
    if shows(name) { return name }
    let wanted = FieldPlacing.components(of: name)
    return parts.first { FieldPlacing.components(of: $0.name) == wanted }?.name ?? name
  }

  /// Whether all of its parts are texts.
  var isEncoded: Bool { mediaType != "multipart/form-data" }

  var evidence: [Evidence] {
    parts.map {
      Evidence(
        .shown, .body, rule: $0.rule, claim: $0.isFile ? "part with a file" : "part", text: $0.name, place: $0.place)
    }
  }
}

extension ModelBuilder {
  /// The record of a form: documented fields first, then parts that only the example shows.
  mutating func formType(of root: Int, parts: FormBody) -> SchemaType {
    forms[graph.find(root)] = parts
    if seenForms.insert(graph.find(root)).inserted { noteRecord(graph.find(root)) }
    return .model(ModelReference(name(.record(graph.find(root)))))
  }

  /// Parts that no table documents have no slot: they are a map of what the example shows.
  mutating func formType(_ parts: FormBody, operation: String) -> SchemaType { .map(.any) }

  /// The fields of a form's record: files are binary.
  func formFields(_ fields: [Field], at slot: Int) -> [Field] {
    guard let form = forms[slot] else { return fields }
    let parts = form.parts
    var result = fields.map { field -> Field in
      var field = field
      if let part = parts.first(where: { $0.name == field.name }) {
        if part.isFile { field.type = .binary }
        if let odd = part.values.first(where: { !$0.isSpelled(as: field.type) }) {
          field.takeForText(odd, rule: part.rule)
        }
        field.evidence.append(
          Evidence(
            .shown, .type, rule: part.rule, claim: part.isFile ? "binary" : form.isEncoded ? "string" : "part",
            text: part.name, place: part.place))
      } else if Self.speaksOfFile(field) {
        field.type = .binary
      }
      return form.isEncoded ? Self.asText(field) : field
    }
    for part in parts where !result.contains(where: { $0.name == part.name }) {
      let evidence = Evidence(
        .shown, .type, rule: part.rule, claim: part.isFile ? "binary" : "string", text: part.name,
        place: part.place)
      result.append(
        Field(
          name: part.name, memberName: Identifier.member(part.name), type: part.isFile ? .binary : .string,
          presence: .sometimes, isNullable: false, evidence: [evidence] + Self.assumed(part)))
    }
    return Self.settleMembers(result)
  }

  /// What stands in an encoded form is text unless something says more.
  private static func asText(_ field: Field) -> Field {
    guard field.type == .any else { return field }
    var field = field
    field.type = .string
    let place = field.evidence.first?.place
    field.evidence.removeAll { $0.kind == .nothing && $0.aspect == .type }
    field.evidence.append(
      Evidence(.guessed, .type, rule: "form-field-is-text", claim: "string", text: field.name, place: place))
    return field
  }

  private static func assumed(_ part: FormBody.Part) -> [Evidence] {
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

extension FormBody.Value {
  /// Whether a form could say a value of the type so. What is no single value is not looked into.
  fileprivate func isSpelled(as type: SchemaType) -> Bool {
    switch type {
    case .integer: Int(text) != nil
    case .number: JSONNumber(text: text) != nil
    case .boolean: text == "true" || text == "false"
    case .timestamp: Instant.isInstant(text.utf8)
    case .nullable(let inner): text.isEmpty || isSpelled(as: inner)
    case .any, .string, .binary, .array, .map, .model, .parameter: true
    }
  }
}

extension Field {
  /// What the pages send overrules what they say of its type.
  fileprivate mutating func takeForText(_ value: FormBody.Value, rule: String) {
    type = .string
    evidence.overrule(.type)
    evidence.insert(
      Evidence(
        .shown, .type, rule: rule, claim: "string", text: Quotation.short(value.text, of: name), place: value.place),
      at: 0)
  }
}
