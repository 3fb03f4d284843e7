import JSONText
import SourceText

/// What a request carries.
package struct RequestBody: Codable, Hashable, Sendable {
  package var isRequired: Bool
  package var contents: [MediaContent]

  package init(isRequired: Bool, contents: [MediaContent]) {
    self.isRequired = isRequired
    self.contents = contents
  }
}

/// A documented status with what comes with it.
package struct Response: Codable, Hashable, Sendable {
  /// 201.
  package var status: Int
  /// "Created".
  package var reason: String?
  /// The page's sentence that tells this status from its siblings.
  package var explanation: String?
  /// Empty where the answer has no body.
  package var contents: [MediaContent]
  /// What this answer's page says of fields in words other than those of their model.
  package var wordings: [Wording] = []
  package var evidence: [Evidence]

  package init(
    status: Int, reason: String? = nil, explanation: String? = nil, contents: [MediaContent] = [],
    evidence: [Evidence] = []
  ) {
    self.status = status
    self.reason = reason
    self.explanation = explanation
    self.contents = contents
    self.evidence = evidence
  }
}

/// A page's own words for a field of an answer, where the model has those of another page.
package struct Wording: Codable, Hashable, Sendable {
  /// Keys from the body's root, `[]` for the elements of a list: `["items", "[]", "title"]`.
  package var path: [String]
  /// The field's type, as the model has it.
  package var type: SchemaType
  package var description: String
  package var place: SourcePlace

  package init(path: [String], type: SchemaType, description: String, place: SourcePlace) {
    self.path = path
    self.type = type
    self.description = description
    self.place = place
  }
}

/// A body in one media type.
package struct MediaContent: Codable, Hashable, Sendable {
  /// `application/json`, without parameters, lower case.
  package var mediaType: String
  /// A JSON body's type; `.binary` or `.string` of bodies that are no JSON; a record of parts for multipart bodies.
  package var type: SchemaType
  /// Media types by which the pages send this same body, contradicting it (a JSON body sent as a form, say).
  package var alsoSentAs: [String] = []
  package var evidence: [Evidence]

  package init(mediaType: String, type: SchemaType, evidence: [Evidence] = []) {
    self.mediaType = mediaType
    self.type = type
    self.evidence = evidence
  }

  package var isJSON: Bool { mediaType == "application/json" || mediaType.hasSuffix("+json") }
  package var isMultipart: Bool { mediaType == "multipart/form-data" }
}

extension RequestBody {
  package var usualContent: MediaContent? { contents.usual }
}

extension Response {
  package var usualContent: MediaContent? { contents.usual }
}

extension [MediaContent] {
  /// JSON where it is documented, else what comes first.
  fileprivate var usual: MediaContent? { first(where: \.isJSON) ?? first }
}

/// A documented request with its documented answer. Secrets are redacted.
package struct Example: Codable, Hashable, Sendable {
  /// Unique in its operation, upper camel case: `CreatingAShelf`.
  package var name: String
  /// The page's title.
  package var title: String
  package var request: Request
  package var response: Response?
  package var source: SourcePlace

  package struct Request: Codable, Hashable, Sendable {
    package var method: String
    /// Path and query as documented: `/shelves/12?force=true`.
    package var target: String
    package var headers: [HeaderValue]
    package var body: ExampleBody?

    package init(method: String, target: String, headers: [HeaderValue], body: ExampleBody?) {
      self.method = method
      self.target = target
      self.headers = headers
      self.body = body
    }
  }

  package struct Response: Codable, Hashable, Sendable {
    /// The statuses that the page names for this answer; the first is the one to replay.
    package var statuses: [Int]
    package var headers: [HeaderValue]
    package var body: ExampleBody?

    package init(statuses: [Int], headers: [HeaderValue], body: ExampleBody?) {
      self.statuses = statuses
      self.headers = headers
      self.body = body
    }
  }

  package init(name: String, title: String, request: Request, response: Response?, source: SourcePlace) {
    self.name = name
    self.title = title
    self.request = request
    self.response = response
    self.source = source
  }
}

/// `Content-Type: application/json`.
package struct HeaderValue: Codable, Hashable, Sendable {
  package var name: String
  package var value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// A documented body: its JSON, or its text where it is none.
package enum ExampleBody: Codable, Hashable, Sendable {
  case json(JSONValue)
  case text(String)
}
