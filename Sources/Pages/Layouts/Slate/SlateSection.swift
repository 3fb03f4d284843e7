import SourceText

/// What a heading inside an endpoint announces, by its words.
enum SlateSection: Hashable, Sendable {
  /// "HTTP Request", "Definition": the request line.
  case route
  /// "Query Parameters", "URL Parameters".
  case parameters
  /// "Required parameters", "Request body", "Arguments": of the query or the body, as the method has it.
  case request
  /// "Response attributes", "Returns".
  case response
  /// Anything else.
  case other

  init(_ heading: Text) {
    let words = heading.string.lowercased().split { !$0.isLetter }.map(String.init)
    if Self.announcesRoute(words) {
      self = .route
    } else if Self.isOfHeaders(heading) {
      self = .other
    } else if !Self.isAny(words, of: Self.tables) {
      self =
        ["response", "responses", "returns"].contains(words.joined())
        ? .response : words == ["request"] ? .request : .other
    } else if Self.isAny(words, of: ["response", "returns", "returned"]) {
      self = .response
    } else if Self.isAny(words, of: ["query", "querystring", "url", "path", "uri", "get"]) {
      self = .parameters
    } else {
      self = .request
    }
  }

  /// "Request Headers", "Header Parameters".
  static func isOfHeaders(_ heading: Text) -> Bool {
    let words = heading.string.lowercased().split { !$0.isLetter }.map(String.init)
    return isAny(words, of: ["header", "headers"]) && !isAny(words, of: ["body", "query", "path", "url", "fields"])
  }

  /// A paragraph that is no more than such words as head a table: "Query parameters", "Request body:".
  init?(inPlaceOfHeading text: Text) {
    let words = text.string.lowercased().split { !$0.isLetter }.map(String.init)
    guard (1...4).contains(words.count), text.bytes.last != UInt8(ascii: "."), words.contains(where: Self.namesTable)
    else { return nil }
    self.init(text)
  }

  /// Whether a word names what tables list: "parameters", "body".
  static func namesTable(_ word: String) -> Bool { tables.contains(word) }

  /// "HTTP Request", "API Endpoint", "Request URL": such words and no other, of which one may be common.
  private static func announcesRoute(_ words: [String]) -> Bool {
    guard !words.isEmpty, words.allSatisfy({ routeNouns.contains($0) || routeAdjectives.contains($0) }) else {
      return false
    }
    return words.contains(where: routeNouns.contains) || words.count > 1
  }

  private static let routeNouns: Set<String> = [
    "definition", "endpoint", "endpoints", "url", "urls", "uri", "route", "routes",
  ]

  /// Words that announce a route only together: a "Request" alone is anything.
  private static let routeAdjectives: Set<String> = [
    "http", "https", "request", "requests", "api", "method", "methods", "resource", "path", "verb", "and",
  ]

  /// "Example Request", "Response", "Sample": a heading of samples, under which no endpoint has its title.
  static func isOfSamples(_ heading: Text) -> Bool {
    let words = heading.string.lowercased().split { !$0.isLetter }.map(String.init)
    return !words.isEmpty && words.allSatisfy { routeAdjectives.contains($0) || sampleWords.contains($0) }
  }

  /// "Authentication", "Rate limiting": what is under such a heading is of all endpoints; a request there is an example.
  static func isAboutAll(_ heading: Text) -> Bool {
    let words = heading.string.lowercased().split { !$0.isLetter }.map(String.init)
    return !words.isEmpty && words.allSatisfy { generalWords.contains($0) || routeAdjectives.contains($0) }
  }

  private static let generalWords: Set<String> = [
    "authentication", "authorization", "authorisation", "introduction", "overview", "errors", "error", "handling",
    "pagination", "paging", "versioning", "versions", "rate", "limits", "limiting", "limit", "conventions", "formats",
    "format", "headers", "caching", "sorting", "filtering", "getting", "started", "basics", "general", "security",
    "the",
  ]

  private static let sampleWords: Set<String> = [
    "example", "examples", "sample", "samples", "response", "responses", "curl", "usage", "code", "call", "header",
    "headers", "body", "json", "get", "post", "put", "patch", "delete", "success", "error",
  ]

  /// What tables of names are of.
  private static let tables: Set<String> = [
    "parameter", "parameters", "params", "argument", "arguments", "attribute", "attributes", "field", "fields",
    "property", "properties", "body", "payload", "schema",
  ]

  private static func isAny(_ words: [String], of some: Set<String>) -> Bool { words.contains(where: some.contains) }
}

extension Flags {
  /// "Required parameters" marks each name in its table; "Required parameters for a loan" does so on a condition, which
  /// is no mark.
  mutating func read(section heading: Text) {
    guard heading.range(of: " for ") == nil else { return }
    if let range = heading.range(of: "required ") { required = required ?? heading.sourceSpan(of: range) }
    if let range = heading.range(of: "optional ") { optional = optional ?? heading.sourceSpan(of: range) }
  }
}
