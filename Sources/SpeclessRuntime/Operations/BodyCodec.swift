/// How the body of an answer is read and written.
public struct BodyCodec<Value: Sendable>: Sendable {
  /// What the body is sent as; nil if there is none.
  let mediaType: String?
  let decode: @Sendable ([UInt8], HTTPStatus) throws -> Value
  /// The bytes, and what they are sent as if that depends on the value.
  let encode: @Sendable (Value) throws -> (bytes: [UInt8], mediaType: String?)

  /// A form of one's own.
  ///
  /// - Parameters:
  ///   - mediaType: what the body is sent as; nil if there is none.
  ///   - decode: reads the body; its errors reach the caller as `APIError.undecodableBody`.
  ///   - encode: writes the body.
  public init(
    mediaType: String?, decode: @escaping @Sendable ([UInt8]) throws -> Value,
    encode: @escaping @Sendable (Value) throws -> [UInt8]
  ) {
    self.mediaType = mediaType
    self.decode = { bytes, _ in try decode(bytes) }
    self.encode = { (try encode($0), mediaType) }
  }
}

extension BodyCodec {
  /// What an answer comes in, if that is known before it is made: JSON or text.
  var promisedType: MediaType? {
    let type = mediaType.map { MediaType($0) }
    return type.flatMap { $0.isJSON || $0.description.hasPrefix("text/") ? $0 : nil }
  }
}

extension BodyCodec where Value: JSONConvertible {
  /// One JSON text (RFC 8259).
  public static var json: BodyCodec {
    BodyCodec(
      mediaType: MediaType.json.description, decode: { try Value(jsonBytes: $0) }, encode: { try $0.jsonBytes() })
  }
}

extension BodyCodec where Value: JSONConvertible & ExpressibleByNilLiteral & Equatable {
  /// One JSON text, or nothing at all, which is nil.
  public static var optionalJSON: BodyCodec {
    BodyCodec(
      mediaType: MediaType.json.description, decode: { $0.isEmpty ? nil : try Value(jsonBytes: $0) },
      encode: { $0 == nil ? [] : try $0.jsonBytes() })
  }
}

extension BodyCodec<NoBody> {
  /// No body. One that comes all the same is not looked at.
  public static var empty: BodyCodec {
    BodyCodec(mediaType: nil, decode: { _ in NoBody() }, encode: { _ in [] })
  }
}

extension BodyCodec<String> {
  /// Text in UTF-8; invalid bytes are read as U+FFFD.
  public static var text: BodyCodec {
    BodyCodec(
      mediaType: "text/plain; charset=utf-8", decode: { String(decoding: $0, as: UTF8.self) },
      encode: { Array($0.utf8) })
  }
}

extension BodyCodec<[UInt8]> {
  /// Bytes as they are.
  public static var bytes: BodyCodec {
    BodyCodec(mediaType: "application/octet-stream", decode: { $0 }, encode: { $0 })
  }
}

/// The body of an answer that has none.
public struct NoBody: Hashable, Sendable {
  /// The one value.
  public init() {}
}

extension BodyCodec where Value: AnswerBody {
  /// A body whose form depends on the status.
  public static var byStatus: BodyCodec {
    BodyCodec(
      reading: { try Value(reading: AnswerReader(status: $1, bytes: $0)) },
      writing: { value in
        var writer = AnswerWriter()
        try value.write(to: &writer)
        return (writer.bytes, writer.mediaType)
      })
  }

  private init(
    reading decode: @escaping @Sendable ([UInt8], HTTPStatus) throws -> Value,
    writing encode: @escaping @Sendable (Value) throws -> (bytes: [UInt8], mediaType: String?)
  ) {
    mediaType = nil
    self.decode = decode
    self.encode = encode
  }
}
