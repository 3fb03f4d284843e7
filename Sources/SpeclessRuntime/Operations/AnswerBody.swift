/// The body of an answer of an operation whose documented statuses have bodies of different forms: an enumeration
/// with a case for each status.
///
///     switch answer.body {
///     case .ok(let book): …
///     case .accepted(let job): …
///     }
public protocol AnswerBody: Sendable {
  /// The status that this body comes with.
  var status: HTTPStatus { get }

  /// Reads the body that comes with a status.
  init(reading body: AnswerReader) throws

  /// Writes the body.
  func write(to body: inout AnswerWriter) throws
}

/// A body that is read by its status.
public struct AnswerReader: Sendable {
  /// The status of the answer.
  public let status: HTTPStatus
  private let content: [UInt8]

  init(status: HTTPStatus, bytes: [UInt8]) {
    self.status = status
    content = bytes
  }

  /// The body as JSON.
  public func json<Value: JSONConvertible>() throws -> Value {
    try Value(jsonBytes: content)
  }

  /// The body as text; invalid UTF-8 is read as U+FFFD.
  public func text() -> String {
    String(decoding: content, as: UTF8.self)
  }

  /// The body as it is.
  public func bytes() -> [UInt8] {
    content
  }

  /// To be thrown for a status that has no case.
  public var unexpectedStatus: any Error {
    UnexpectedStatus(description: "no body is documented for \(status)")
  }
}

private struct UnexpectedStatus: Error, CustomStringConvertible {
  let description: String
}

/// A body that is written with what it is sent as.
public struct AnswerWriter: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var mediaType: String?

  init() {}

  /// A JSON body.
  public mutating func json(_ value: some JSONConvertible) throws {
    bytes(try value.jsonBytes(), mediaType: MediaType.json.description)
  }

  /// A body of text in UTF-8.
  public mutating func text(_ text: String) {
    bytes(Array(text.utf8), mediaType: "text/plain; charset=utf-8")
  }

  /// A body of any bytes.
  public mutating func bytes(_ bytes: [UInt8], mediaType: String = "application/octet-stream") {
    self.bytes = bytes
    self.mediaType = mediaType
  }
}

extension Answer where Body: AnswerBody {
  /// An answer with the status that its body belongs to.
  public init(_ body: Body, headers: HTTPHeaders = [:]) {
    self.init(status: body.status, headers: headers, body: body)
  }
}
