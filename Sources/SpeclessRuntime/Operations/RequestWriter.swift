/// A request that is put together on the client.
///
///     request.path("id", id)
///     request.query("page", page)
///     request.json(body)
public struct RequestWriter {
  private var pathValues: [String: String] = [:]
  private(set) var queryItems: [QueryItem] = []
  private var headers: HTTPHeaders = [:]
  private var body: [UInt8] = []
  private var upload: UploadBody?
  /// The first thing that could not be written.
  private var failure: (any Error)?

  init() {}

  /// A parameter of the path.
  public mutating func path(_ name: String, _ value: some QueryValue) {
    pathValues[name] = value.queryText
  }

  /// A query parameter; nil leaves it out.
  public mutating func query<Value: QueryValue>(_ name: String, _ value: Value?) {
    if let value {
      queryItems.append(QueryItem(name: name, value: value.queryText))
    }
  }

  /// A query parameter of several values; none leaves it out.
  public mutating func query<Value: QueryValue>(_ name: String, _ values: [Value]?, style: QueryStyle = .repeated) {
    guard let values, !values.isEmpty else { return }
    let texts = values.map(\.queryText)
    let items = style == .commaJoined ? [texts.joined(separator: ",")] : texts
    queryItems += items.map { QueryItem(name: name, value: $0) }
  }

  /// A header; nil leaves it out.
  public mutating func header<Value: QueryValue>(_ name: String, _ value: Value?) {
    if let value {
      headers[name] = value.queryText
    }
  }

  /// A JSON body.
  public mutating func json(_ value: some JSONConvertible, mediaType: String = "application/json") {
    write(json: value, mediaType)
  }

  /// A JSON body; nil leaves it out.
  public mutating func json<Value: JSONConvertible>(_ value: Value?, mediaType: String = "application/json") {
    if let value {
      write(json: value, mediaType)
    }
  }

  private mutating func write(json value: some JSONConvertible, _ mediaType: String) {
    do {
      bytes(try value.jsonBytes(), mediaType: mediaType)
    } catch {
      failure = failure ?? error
    }
  }

  /// A form (`application/x-www-form-urlencoded`); nil leaves it out.
  public mutating func form<Form: FormModel>(_ form: Form?) {
    guard let form else { return }
    let written = FormWriter(writing: form)
    failure = failure ?? written.failure
    self.form(written.items)
  }

  /// A form with files (`multipart/form-data`, RFC 7578); nil leaves it out.
  public mutating func multipart<Form: FormModel>(_ form: Form?) {
    guard let form else { return }
    let written = FormWriter(writing: form)
    failure = failure ?? written.failure
    multipart(written.parts)
  }

  /// The fields of a form (`application/x-www-form-urlencoded`).
  public mutating func form(_ fields: [QueryItem]) {
    bytes(Array(QueryItem.query(fields).utf8), mediaType: MediaType.form.description)
  }

  /// The parts of a form with files (`multipart/form-data`, RFC 7578).
  public mutating func multipart(_ parts: [MultipartPart]) {
    let (body, boundary) = MultipartPart.body(of: parts)
    let mediaType = "multipart/form-data; boundary=\(boundary)"
    if body.pieces.count == 1, case .bytes(let whole) = body.pieces[0] {
      bytes(whole, mediaType: mediaType)
    } else {
      upload = body
      headers["Content-Type"] = mediaType
    }
  }

  /// A body of text in UTF-8.
  public mutating func text(_ text: String, mediaType: String = "text/plain; charset=utf-8") {
    bytes(Array(text.utf8), mediaType: mediaType)
  }

  /// A body of any bytes.
  public mutating func bytes(_ bytes: [UInt8], mediaType: String = "application/octet-stream") {
    body = bytes
    headers["Content-Type"] = mediaType
  }

  /// A body of any bytes, in memory or in a file.
  public mutating func binary(_ body: BinaryBody, mediaType: String = "application/octet-stream") {
    switch body {
    case .bytes(let content): bytes(content, mediaType: mediaType)
    case .file(let url):
      upload = UploadBody([.file(url)])
      headers["Content-Type"] = mediaType
    }
  }

  /// The request.
  ///
  /// - Throws: `UnfillablePath`, `EncodingProblem`.
  func finish(for operation: OperationInfo) throws -> HTTPRequest {
    if let failure {
      throw failure
    }
    var target = try operation.template.filled(with: pathValues)
    if !queryItems.isEmpty {
      target += "?" + QueryItem.query(queryItems)
    }
    var request = HTTPRequest(method: operation.method, target: target, headers: headers, body: body)
    request.upload = upload
    return request
  }
}
