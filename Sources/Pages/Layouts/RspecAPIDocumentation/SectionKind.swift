import SourceText

/// The headings that rspec_api_documentation writes on every page: the vocabulary of the layout.
enum SectionKind: String, CaseIterable, Sendable {
  case request = "Request"
  case response = "Response"
  case route = "Route"
  /// The same in pages for Slate; the headers stand below the request line.
  case endpoint = "Endpoint"
  case parameters = "Parameters"
  case queryParameters = "Query Parameters"
  case body = "Body"
  case fields = "Fields"
  case headers = "Headers"
  case curl = "cURL"
  case responseFields = "Response Fields"
  case status = "Status"
  /// A form of older pages with which to send the request; it repeats what stands above it.
  case wurl = "wURL"
  case auditRecords = "Audit Records Created By The Request"
  /// Followed by the record's name.
  case auditRecord = "Audit Record:"

  /// The kind that a whole line of plain text names; capitals must be as the templates write them, so that a line of
  /// prose or of an example is no heading by chance.
  init?(line text: Text) {
    guard let first = text.first, (0x41...0x5A).contains(first) || first == UInt8(ascii: "c") else { return nil }
    self.init(text.bytes) { $0.equals($1) }
  }

  /// The kind that a heading of HTML or Markdown names.
  init?(heading text: Text) {
    self.init(text.bytes) { $0.matches($1) }
  }

  private init?(_ line: ArraySlice<UInt8>, equal: (ArraySlice<UInt8>, String) -> Bool) {
    let mark = Self.auditRecord.rawValue
    if line.count > mark.utf8.count, equal(line.prefix(mark.utf8.count), mark) {
      self = .auditRecord
      return
    }
    guard let kind = Self.allCases.first(where: { $0 != .auditRecord && equal(line, $0.rawValue) }) else { return nil }
    self = kind
  }

  /// Requests and responses are sections; the rest stands inside of one.
  var level: Int {
    switch self {
    case .request, .response, .auditRecords: 3
    default: 4
    }
  }
}
