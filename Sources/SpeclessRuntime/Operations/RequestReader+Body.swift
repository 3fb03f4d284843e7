import JSONText

extension RequestReader {
  /// The body as JSON, whatever its header says. One that may be left out is an optional type: an empty body is nil.
  ///
  /// - Throws: `BadRequest` with what was found so far, and with the place in the body: `$.name`.
  public mutating func json<Value: JSONConvertible>() throws -> Value {
    if request.body.isEmpty {
      return try absentBody()
    }
    do {
      return try Value(jsonBytes: request.body, maximumDepth: maximumNesting, isStrict: true)
    } catch is DecodingProblem {
      for problem in Value.problems(in: request.body, maximumDepth: maximumNesting, isStrict: true) {
        let place = problem.path == "$" ? "body" : problem.path
        note(place, "\(problem.message) (line \(problem.line), column \(problem.column))")
      }
      throw BadRequest(problems: findings.problems)
    }
  }

  private mutating func absentBody<Value: JSONConvertible>() throws -> Value {
    guard let value = try? Value(jsonBytes: Array("null".utf8)) else {
      note("body", "required, but empty")
      throw BadRequest(problems: findings.problems)
    }
    return value
  }

  /// A form (`application/x-www-form-urlencoded`).
  public mutating func form<Form: FormModel>() throws -> Form {
    try read(formFields)
  }

  /// A form that may be left out: an empty body is nil.
  public mutating func form<Form: FormModel>() throws -> Form? {
    request.body.isEmpty ? nil : try read(formFields) as Form
  }

  /// The fields of a form of either kind, without files.
  mutating func formTexts() -> [QueryItem] {
    let parts = multipartParts() ?? formFields
    return parts.filter { $0.filename == nil }.map {
      QueryItem(name: $0.name, value: String(decoding: $0.body, as: UTF8.self))
    }
  }

  /// nil where the body is no multipart form. It may be large, and is taken apart once.
  private mutating func multipartParts() -> [MultipartPart]? {
    if let knownParts { return knownParts }
    let boundary = request.headers["Content-Type"].flatMap { MediaType.parameter("boundary", of: $0) }
    guard let boundary, !boundary.isEmpty else { return nil }
    knownParts = MultipartPart.parts(of: request.body, boundary: boundary)
    return knownParts
  }

  private var formFields: [MultipartPart] {
    QueryItem.items(String(decoding: request.body, as: UTF8.self))
      .map { MultipartPart(name: $0.name, body: Array($0.value.utf8)) }
  }

  /// A form with files (`multipart/form-data`, RFC 7578).
  public mutating func multipart<Form: FormModel>() throws -> Form {
    try read(multipart(), kind: "part")
  }

  /// A form with files that may be left out: an empty body is nil.
  public mutating func multipart<Form: FormModel>() throws -> Form? {
    request.body.isEmpty ? nil : try read(multipart(), kind: "part") as Form
  }

  private mutating func read<Form: FormModel>(_ parts: [MultipartPart], kind: String = "field") throws -> Form {
    var reader = FormReader(parts, kind: kind, maximumNesting: maximumNesting, findings: findings)
    defer { findings = reader.findings }
    return try Form(form: &reader)
  }

  /// The fields of a form (`application/x-www-form-urlencoded`) in their order.
  ///
  ///     body = try input.form(requiring: "name")
  ///
  /// - Parameter names: those that must be there.
  public mutating func form(requiring names: String...) throws -> [QueryItem] {
    let items = QueryItem.items(String(decoding: request.body, as: UTF8.self))
    require(names, of: items.map(\.name), as: "field")
    return items
  }

  /// The parts of a form with files (`multipart/form-data`, RFC 7578) in their order.
  ///
  ///     body = try input.multipart(requiring: "cover")
  ///
  /// - Parameters:
  ///   - names: those that must be there.
  ///   - isOptional: whether there may be no body at all, and so no parts.
  public mutating func multipart(requiring names: String..., isOptional: Bool = false) throws -> [MultipartPart] {
    if isOptional, request.body.isEmpty { return [] }
    guard let parts = multipartParts() else {
      note("body", "expected multipart/form-data with the boundary that its header names")
      throw BadRequest(problems: findings.problems)
    }
    require(names, of: parts.map(\.name), as: "part")
    return parts
  }

  private mutating func require(_ names: [String], of found: [String], as kind: String) {
    for name in names where !found.contains(name) { note("\(kind) \"\(name)\"", "required, but missing") }
  }

  /// The body as it is.
  public mutating func bytes() throws -> [UInt8] {
    request.body
  }

  /// The body as it is, for an operation whose callers may send a file.
  public mutating func binary() throws -> BinaryBody {
    .bytes(request.body)
  }

  /// The body as text in UTF-8.
  public mutating func text() throws -> String {
    guard let text = String(validating: request.body, as: UTF8.self) else {
      note("body", "expected text in UTF-8")
      throw BadRequest(problems: findings.problems)
    }
    return text
  }
}
