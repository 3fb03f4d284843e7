/// A request's body that is a form: `application/x-www-form-urlencoded` (WHATWG URL), or `multipart/form-data`
/// (RFC 7578).
///
///     struct Body: FormModel {
///       var title: String
///       var cover: FormFile?
///       …
///     }
public protocol FormModel: Hashable, Sendable {
  /// Reads the fields of a form.
  ///
  /// - Throws: `BadRequest` where there is no going on; other problems are noted by the reader.
  init(form: inout FormReader) throws

  /// Writes the fields of a form.
  func write(to form: inout FormWriter)
}

/// Forms are equal if they send the same in the same order: one implementation for all, as for models.
extension FormModel {
  public static func == (left: Self, right: Self) -> Bool {
    FormWriter(writing: left).parts == FormWriter(writing: right).parts
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(FormWriter(writing: self).parts)
  }
}

/// A file in a form: in memory, or to be read while it is sent.
///
///     FormFile(url, mediaType: "image/png")
///     FormFile([0x89, 0x50], filename: "cover.png", mediaType: "image/png")
public struct FormFile: Hashable, Sendable {
  /// What the service is told that the file is called; services take a part without it for a plain field.
  public var filename: String?
  /// What the content is, such as `image/png`; nil leaves it to the reader.
  public var mediaType: String?
  /// The content; empty if it is read from `file`.
  public var body: [UInt8]
  /// Where the content is, if it is to be read while it is sent, instead of `body`: on the client only.
  public var file: URL?

  /// A file in memory.
  public init(_ body: [UInt8], filename: String?, mediaType: String? = "application/octet-stream") {
    self.filename = filename
    self.mediaType = mediaType
    self.body = body
  }

  /// A file that is read while it is sent. Unless told otherwise, the service hears the name that the file has.
  public init(_ file: URL, filename: String? = nil, mediaType: String? = "application/octet-stream") {
    self.init([], filename: filename ?? file.lastPathComponent, mediaType: mediaType)
    self.file = file
  }

  init(_ part: MultipartPart) {
    self.init(part.body, filename: part.filename, mediaType: part.mediaType)
    file = part.file
  }

  func part(named name: String) -> MultipartPart {
    var part = MultipartPart(name: name, filename: filename, mediaType: mediaType, body: body)
    part.file = file
    return part
  }
}
