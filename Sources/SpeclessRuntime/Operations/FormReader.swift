import JSONText

/// A form that is taken apart on the server.
///
///     title = try form.value("title")
///     tags = try form.values("tags[]")
///     cover = try form.file("cover")
///
/// Like `RequestReader`, it notes what does not fit and goes on with a stand-in, which no handler ever sees.
public struct FormReader {
  private let parts: [MultipartPart]
  /// What messages call one of them: `field`, `part`.
  private let kind: String
  private let maximumNesting: Int
  private(set) var findings: InputFindings

  init(_ parts: [MultipartPart], kind: String, maximumNesting: Int, findings: InputFindings) {
    self.parts = parts
    self.kind = kind
    self.maximumNesting = maximumNesting
    self.findings = findings
  }

  /// A field that must be there.
  public mutating func value<Value: QueryValue>(_ name: String) throws -> Value {
    guard let part = single(name) else { return try findings.missing(place(name)) }
    return try value(part)
  }

  /// A field that may be left out.
  public mutating func value<Value: QueryValue>(_ name: String) throws -> Value? {
    guard let part = single(name) else { return nil }
    return try value(part) as Value
  }

  /// A field of several values; none if it is left out.
  public mutating func values<Value: QueryValue>(_ name: String) throws -> [Value] {
    var values: [Value] = []
    for part in parts where part.name == name { values.append(try value(part)) }
    return values
  }

  /// A field of several values, at least one.
  public mutating func values<Value: QueryValue>(requiring name: String) throws -> [Value] {
    require(name)
    return try values(name)
  }

  /// A file that must be there.
  public mutating func file(_ name: String) throws -> FormFile {
    require(name)
    return try file(name) ?? FormFile([], filename: nil)
  }

  /// A file that may be left out.
  public mutating func file(_ name: String) throws -> FormFile? {
    single(name).map { FormFile($0) }
  }

  /// Several files of one name; none if they are left out.
  public mutating func files(_ name: String) throws -> [FormFile] {
    parts.filter { $0.name == name }.map { FormFile($0) }
  }

  /// Several files of one name, at least one.
  public mutating func files(requiring name: String) throws -> [FormFile] {
    require(name)
    return try files(name)
  }

  /// A field of JSON. One that may be left out is an optional type.
  public mutating func json<Value: JSONConvertible>(_ name: String) throws -> Value {
    if let part = single(name) { return try json(part) }
    if let absent = try? Value(jsonBytes: Array("null".utf8)) { return absent }
    findings.note(place(name), "required, but missing")
    return try standIn()
  }

  private mutating func value<Value: QueryValue>(_ part: MultipartPart) throws -> Value {
    guard let text = String(validating: part.body, as: UTF8.self) else {
      return try findings.standIn(place(part.name), "expected text in UTF-8")
    }
    return try findings.value(text, place(part.name))
  }

  private mutating func json<Value: JSONConvertible>(_ part: MultipartPart) throws -> Value {
    do {
      return try Value(jsonBytes: part.body, maximumDepth: maximumNesting, isStrict: true)
    } catch is DecodingProblem {
      for problem in Value.problems(in: part.body, maximumDepth: maximumNesting, isStrict: true) {
        findings.note("\(place(part.name)), \(problem.path)", problem.message)
      }
      return try standIn()
    }
  }

  /// Some value that no handler sees, since there is a problem.
  private func standIn<Value: JSONConvertible>() throws -> Value {
    guard let value = try? ProblemCollector.standIn(for: Value.self) else {
      throw BadRequest(problems: findings.problems)
    }
    return value
  }

  private mutating func require(_ name: String) {
    guard !parts.contains(where: { $0.name == name }) else { return }
    findings.note(place(name), "required, but missing")
  }

  private mutating func single(_ name: String) -> MultipartPart? {
    let found = parts.filter { $0.name == name }
    if found.count > 1 { findings.note(place(name), "given \(found.count) times, expected once") }
    return found.first
  }

  private func place(_ name: String) -> String { "\(kind) \"\(name)\"" }
}
