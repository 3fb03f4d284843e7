import JSONText
import SourceText

/// One request and its answer, as a page shows them.
package struct Exchange: Sendable {
  /// `PUT /shelves/12?force=true` under "Route".
  package var route: RequestLine?
  /// The table under "Parameters" or "Query Parameters".
  package var parameters: FieldTable?
  /// Query values listed by themselves: `q: name:value`.
  package var queryLines: [Header]
  /// The table under "Body" or "Fields" of the request.
  package var bodyFields: FieldTable?
  package var requestHeaders: [Header]
  package var requestBody: Body?
  package var curl: CURLCommand?
  package var status: StatusLine?
  package var responseHeaders: [Header]
  /// The table under "Body" or "Response Fields" of the answer.
  package var responseFields: FieldTable?
  package var responseBody: Body?
  /// What the service notes down: "Audit Record: shelf.create".
  package var auditRecords: [AuditRecord]

  package init() {
    queryLines = []
    requestHeaders = []
    responseHeaders = []
    auditRecords = []
  }

  /// The rows of all its tables.
  package var documentedRows: [FieldRow] {
    [parameters, bodyFields, responseFields].flatMap { $0?.rows ?? [] }
  }
}

/// A table that documents names: query parameters, body fields, response fields.
package struct FieldTable: Sendable, Hashable {
  package var rows: [FieldRow]
  package var span: ByteSpan

  package init(rows: [FieldRow] = [], span: ByteSpan) {
    self.rows = rows
    self.span = span
  }
}

/// One documented name, all cells as they stand.
package struct FieldRow: Sendable, Hashable {
  /// `last_loan.state`, `shelf[name]`: as written.
  package var name: Text
  /// Running text, wrapped lines joined with a space; nil where the cell is empty.
  package var description: Text?
  package var defaultValue: Text?
  /// The text of a column that states types.
  package var type: Text?
  package var validValues: [Text]
  package var exampleValues: [Text]
  /// Values that are listed in a form that lost which column they stood in: valid values or examples.
  package var listedValues: [Text]
  /// Which part of a message the value stands in, where a column says so.
  package var location: Location?
  package var flags: Flags
  package var span: ByteSpan

  package enum Location: String, Sendable, Hashable {
    case path, query, body, header
  }

  package init(name: Text, span: ByteSpan) {
    self.name = name
    self.validValues = []
    self.exampleValues = []
    self.listedValues = []
    self.flags = Flags()
    self.span = span
  }
}

/// `Content-Type: application/json`.
package struct Header: Sendable, Hashable {
  package var name: Text
  package var value: Text

  package init(name: Text, value: Text) {
    self.name = name
    self.value = value
  }

  /// Whether the name is this one, given in lower case; names of headers are ASCII in any case (RFC 9110).
  package func isCalled(_ lowercase: StaticString) -> Bool { lowercase.withUTF8Buffer(isCalled) }

  /// Whether the name is this one in any case.
  package func isCalled(_ other: Text) -> Bool { other.bytes.withUnsafeBufferPointer(isCalled) }

  private func isCalled(_ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
    name.bytes.count == wanted.count && zip(name.bytes, wanted).allSatisfy { lowercased($0) == lowercased($1) }
  }
}

/// An example body as it stands on the page, and what could be read of it.
package struct Body: Sendable {
  package var text: Text
  package var content: Content

  package enum Content: Sendable {
    /// Whole, correct JSON; offsets in the document are offsets in `text`.
    case json(JSONDocument)
    /// `--AaB03x …`: parts of a multipart body.
    case multipart([MultipartPart])
    /// `name=Emma&year=1815`: the pairs of a form, as they are encoded.
    case form([Header])
    /// JSON that does not parse, with the reason; `mended` where one reading is evident.
    case brokenJSON(JSONSyntaxError, mended: MendedJSON?)
    case text
  }

  package init(text: Text, content: Content) {
    self.text = text
    self.content = content
  }

  /// Whether it is text to those who know no forms.
  package var isText: Bool {
    switch content {
    case .text, .form: true
    case .json, .multipart, .brokenJSON: false
    }
  }

  /// The JSON of the body, mended if need be.
  package var json: JSONDocument? {
    switch content {
    case .json(let document): document
    case .brokenJSON(_, let mended): mended?.document
    case .multipart, .form, .text: nil
    }
  }

  /// The text in which the JSON's offsets count: as it stands, or as mended.
  package var jsonText: Text {
    if case .brokenJSON(_, let mended?) = content { return mended.text }
    return text
  }

  /// Where a node of the body's JSON stands in the file.
  package func span(of node: JSONNode) -> ByteSpan { jsonText.sourceSpan(of: node.span) }
}

/// One part of a multipart example: its name, its file name where it is a file, its type, its content.
package struct MultipartPart: Sendable, Hashable {
  package var name: Text
  package var filename: Text?
  package var contentType: Text?
  package var content: Text?

  package init(name: Text, filename: Text? = nil, contentType: Text? = nil, content: Text? = nil) {
    self.name = name
    self.filename = filename
    self.contentType = contentType
    self.content = content
  }
}

/// A cURL line, taken apart as a shell would.
package struct CURLCommand: Sendable {
  package var text: Text
  /// The whole URL as written: `https://api.[your-domain.com]/shelves`.
  package var url: Text?
  /// `-X POST`.
  package var method: Text?
  package var headers: [Header]
  /// `-d '…'`.
  package var body: Body?
  /// `-F name=value`, `-F bits=@file.zip`.
  package var form: [Header]

  package init(text: Text) {
    self.text = text
    self.headers = []
    self.form = []
  }
}

/// `201 Created, 202 Accepted`, with the sentences above it that tell them apart.
package struct StatusLine: Sendable, Hashable {
  package struct Status: Sendable, Hashable {
    /// 201.
    package var code: Int
    /// "Created", where the page says it.
    package var reason: Text?
    package var span: ByteSpan

    package init(code: Int, reason: Text?, span: ByteSpan) {
      self.code = code
      self.reason = reason
      self.span = span
    }
  }

  package var statuses: [Status]
  package var sentence: Text?
  package var span: ByteSpan
  /// Not on the page: see `EndpointPage.assumingStatuses`. No layout's reader sets it.
  package var isAssumed = false

  package init(statuses: [Status], sentence: Text?, span: ByteSpan) {
    self.statuses = statuses
    self.sentence = sentence
    self.span = span
  }
}

/// What the service writes down when the request is served.
package struct AuditRecord: Sendable, Hashable {
  /// `audit.shelf.create`.
  package var name: Text
  /// Attributes with the values that the page shows.
  package var attributes: [Header]
  package var span: ByteSpan

  package init(name: Text, attributes: [Header], span: ByteSpan) {
    self.name = name
    self.attributes = attributes
    self.span = span
  }
}
