import JSONText

/// What the pages allow a value of a request to be, beside its type. A server refuses the rest.
///
///     limits: [.query("page", minimum: 1), .body("tags", maximumLength: 2048), .field("title", maximumLength: 200)]
///
/// Where the value is a list, each of its elements is held to it.
public struct InputLimit: Hashable, Sendable {
  enum Place: Hashable, Sendable {
    case query(String)
    /// A member of the JSON body, from the outermost key on.
    case body([String])
    /// A field of the body, which is a form.
    case field(String)
  }

  let place: Place
  let minimum: Double?
  let maximum: Double?
  let minimumLength: Int?
  let maximumLength: Int?

  /// Limits of a query parameter; lengths are in characters.
  public static func query(
    _ name: String, minimum: Double? = nil, maximum: Double? = nil, minimumLength: Int? = nil, maximumLength: Int? = nil
  ) -> Self {
    Self(
      place: .query(name), minimum: minimum, maximum: maximum, minimumLength: minimumLength,
      maximumLength: maximumLength)
  }

  /// Limits of a member of the JSON body; lengths are in characters.
  public static func body(
    _ path: String..., minimum: Double? = nil, maximum: Double? = nil, minimumLength: Int? = nil,
    maximumLength: Int? = nil
  ) -> Self {
    Self(
      place: .body(path), minimum: minimum, maximum: maximum, minimumLength: minimumLength,
      maximumLength: maximumLength)
  }
}

extension InputLimit {
  /// Limits of a field of the body, which is a form; lengths are in characters.
  public static func field(
    _ name: String, minimum: Double? = nil, maximum: Double? = nil, minimumLength: Int? = nil, maximumLength: Int? = nil
  ) -> Self {
    Self(
      place: .field(name), minimum: minimum, maximum: maximum, minimumLength: minimumLength,
      maximumLength: maximumLength)
  }
}

extension InputLimit {
  /// Whether it is of a field of a form.
  var isOfField: Bool { if case .field = place { true } else { false } }

  /// What is amiss with a request.
  ///
  /// - Parameters:
  ///   - body: the JSON body, if it is one.
  ///   - fields: those of the body, if it is a form.
  func problems(in query: [QueryItem], _ body: JSONValue?, fields: [QueryItem]) -> [RequestProblem] {
    switch place {
    case .query(let name): problems(in: query, called: name, "query parameter")
    case .field(let name): problems(in: fields, called: name, "field")
    case .body(let path): body.map { problems(in: $0, path[...], at: JSONPointer()) } ?? []
    }
  }

  private func problems(in items: [QueryItem], called name: String, _ kind: String) -> [RequestProblem] {
    items.filter { $0.name == name }.compactMap { item in
      complaint(text: item.value).map { RequestProblem(place: "\(kind) \"\(name)\"", message: $0) }
    }
  }

  private func problems(in value: JSONValue, _ path: ArraySlice<String>, at place: JSONPointer) -> [RequestProblem] {
    if case .array(let elements) = value {
      return elements.enumerated().flatMap { problems(in: $1, path, at: place.appending($0)) }
    }
    guard let key = path.first else {
      return complaint(value).map { [RequestProblem(place: place.displayPath, message: $0)] } ?? []
    }
    guard let member = value.objectValue?[key] else { return [] }
    return problems(in: member, path.dropFirst(), at: place.appending(key))
  }

  private func complaint(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): complaint(length: text.unicodeScalars.count)
    case .number(let number): complaint(number: number.doubleValue)
    default: nil
    }
  }

  /// A query value is text, whatever it stands for.
  private func complaint(text: String) -> String? {
    complaint(length: text.unicodeScalars.count) ?? Double(text).flatMap { complaint(number: $0) }
  }

  private func complaint(length: Int) -> String? {
    if let maximumLength, length > maximumLength { return "\(length) characters, and the most is \(maximumLength)" }
    if let minimumLength, length < minimumLength { return "\(length) characters, and the least is \(minimumLength)" }
    return nil
  }

  private func complaint(number: Double) -> String? {
    if let maximum, number > maximum { return "more than \(Self.plain(maximum))" }
    if let minimum, number < minimum { return "less than \(Self.plain(minimum))" }
    return nil
  }

  /// `3` for 3.0.
  private static func plain(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? String(number) }
}
