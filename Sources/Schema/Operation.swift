import SourceText

/// One method on one path template.
package struct Operation: Codable, Hashable, Sendable {
  /// Lower camel case within its group: `create`, `listBooks`.
  package var name: String
  /// Upper camel case, unique in the API: `CreateShelf`; the namespace of what belongs to this operation alone.
  package var typeName: String
  /// `shelves.create`; what `explain`, corrections and diagnostics speak of.
  package var id: String
  /// `GET`, upper case.
  package var method: String
  package var path: PathTemplate
  /// The page's title: "Creating a Shelf".
  package var summary: String
  /// Explanations, a paragraph each.
  package var explanations: [String]
  /// Path parameters in the path's order, then query parameters in the pages' order.
  package var parameters: [Parameter]
  package var requestBody: RequestBody?
  /// Sorted by status.
  package var responses: [Response]
  package var isDeprecated: Bool
  package var isExperimental: Bool
  /// The pages say that the endpoint is gone.
  package var isRemoved: Bool
  package var sideEffects: [SideEffect]
  package var examples: [Example]
  /// The pages that document it, in order.
  package var sources: [SourcePlace]
  package var evidence: [Evidence]

  package init(
    name: String, typeName: String, id: String, method: String, path: PathTemplate, summary: String,
    sources: [SourcePlace]
  ) {
    self.name = name
    self.typeName = typeName
    self.id = id
    self.method = method
    self.path = path
    self.summary = summary
    self.explanations = []
    self.parameters = []
    self.responses = []
    self.isDeprecated = false
    self.isExperimental = false
    self.isRemoved = false
    self.sideEffects = []
    self.examples = []
    self.sources = sources
    self.evidence = []
  }

  package var pathParameters: [Parameter] { parameters.filter { $0.location == .path } }
  package var queryParameters: [Parameter] { parameters.filter { $0.location == .query } }
  /// The documented answers of 2xx and 3xx, those that a call returns and does not throw.
  package var successes: [Response] { responses.filter { $0.status < 400 } }
  /// The documented answers of 4xx and 5xx, those that a call throws.
  package var failures: [Response] { responses.filter { $0.status >= 400 } }
}

/// `/shelves/{id}/books`, segment by segment.
package struct PathTemplate: Codable, Hashable, Sendable, CustomStringConvertible {
  package enum Segment: Codable, Hashable, Sendable {
    case literal(String)
    case parameter(String)
    /// `{year}-{month}.csv`: parameters with text around them, as OpenAPI writes it.
    case pattern(String)

    /// The names of its parameters, from left to right.
    package var parameterNames: [String] {
      switch self {
      case .literal: []
      case .parameter(let name): [name]
      case .pattern(let text): Self.names(in: text)
      }
    }

    private static func names(in text: String) -> [String] {
      text.utf8.split(separator: UInt8(ascii: "{")).compactMap { piece in
        piece.firstIndex(of: UInt8(ascii: "}")).map { String(Substring(piece[..<$0])) }
      }
    }
  }

  package var segments: [Segment]

  package init(segments: [Segment]) {
    self.segments = segments
  }

  /// As OpenAPI writes it: `/shelves/{id}`.
  package var description: String { text { "{\($0)}" } }
  /// As many documents write it: `/shelves/:id`.
  package var colonForm: String { text { ":\($0)" } }

  package var parameterNames: [String] {
    segments.flatMap(\.parameterNames)
  }

  private func text(_ spell: (String) -> String) -> String {
    guard !segments.isEmpty else { return "/" }
    return segments.map { segment in
      switch segment {
      case .literal(let text): "/\(text)"
      case .parameter(let name): "/\(spell(name))"
      case .pattern(let text):
        segment.parameterNames.reduce("/\(text)") { $0.replacing("{\($1)}", with: spell($1)) }
      }
    }.joined()
  }

  /// Reads what `description` writes.
  package init(_ description: String) {
    segments = description.utf8.split(separator: UInt8(ascii: "/")).map { part in
      let text = String(Substring(part))
      guard let close = part.firstIndex(of: UInt8(ascii: "}")), part.contains(UInt8(ascii: "{")) else {
        return .literal(text)
      }
      let isWhole = part.first == UInt8(ascii: "{") && part.index(after: close) == part.endIndex
      return isWhole ? .parameter(String(text.dropFirst().dropLast())) : .pattern(text)
    }
  }

  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// What a service does besides answering, as its pages list it: an audit record, say.
package struct SideEffect: Codable, Hashable, Sendable {
  /// `audit.shelf.create`.
  package var name: String
  /// The attributes that are recorded, in order.
  package var attributes: [String]

  package init(name: String, attributes: [String]) {
    self.name = name
    self.attributes = attributes
  }
}
