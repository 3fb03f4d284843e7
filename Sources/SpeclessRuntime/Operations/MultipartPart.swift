/// One part of a form with files (`multipart/form-data`, RFC 7578).
///
///     MultipartPart(name: "cover", file: url, mediaType: "image/png")
///     MultipartPart(name: "title", body: Array("Emma".utf8))
public struct MultipartPart: Hashable, Sendable {
  /// The name of the field.
  public var name: String
  /// The name of the file; nil for a plain field.
  public var filename: String?
  /// What the body is, such as `image/png`; nil leaves it to the reader.
  public var mediaType: String?
  /// The content of the field or file; empty if it is read from `file`.
  public var body: [UInt8]
  /// Where the content is, if it is to be read while it is sent, instead of `body`: on the client only.
  public var file: URL?

  /// A field, or with a filename a file.
  public init(name: String, filename: String? = nil, mediaType: String? = nil, body: [UInt8]) {
    self.name = name
    self.filename = filename
    self.mediaType = mediaType
    self.body = body
  }

  /// A file that is read while it is sent. Unless told otherwise, the service hears the name that the file has.
  public init(name: String, file: URL, filename: String? = nil, mediaType: String? = "application/octet-stream") {
    self.init(name: name, filename: filename ?? file.lastPathComponent, mediaType: mediaType, body: [])
    self.file = file
  }

  /// The parts as one body, with a boundary that stands in none of them.
  static func body(of parts: [MultipartPart]) -> (body: UploadBody, boundary: String) {
    let boundary = boundary(for: parts)
    var pieces: [UploadBody.Piece] = []
    var bytes: [UInt8] = []
    for part in parts {
      bytes += Array("--\(boundary)\r\n\(part.head)\r\n".utf8) + part.body
      if let file = part.file {
        pieces += [.bytes(bytes), .file(file)]
        bytes = []
      }
      bytes += Array("\r\n".utf8)
    }
    return (UploadBody(pieces + [.bytes(bytes + Array("--\(boundary)--\r\n".utf8))]), boundary)
  }

  /// What is in memory can be searched; in files the chance that 128 random bits stand there is none to speak of.
  private static func boundary(for parts: [MultipartPart]) -> String {
    if parts.contains(where: { $0.file != nil }) {
      return "part-boundary-" + (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 16) }.joined()
    }
    var number = 0
    var boundary = "part-boundary-0"
    while parts.contains(where: { $0.body.firstRange(of: Array("--\(boundary)".utf8)) != nil }) {
      number += 1
      boundary = "part-boundary-\(number)"
    }
    return boundary
  }

  private var head: String {
    var head = "Content-Disposition: form-data; name=\"\(Self.quoted(name))\""
    if let filename {
      head += "; filename=\"\(Self.quoted(filename))\""
    }
    if let mediaType {
      head += "\r\nContent-Type: \(mediaType.filter { !$0.isNewline })"
    }
    return head + "\r\n"
  }

  /// Line breaks and quotation marks as browsers write them (WHATWG HTML, multipart form data).
  private static func quoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": quoted += "%0D"
      case "\n": quoted += "%0A"
      case "\"": quoted += "%22"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted
  }
}

extension MultipartPart {
  /// The parts of a body; nil if it does not begin and end with its boundary, or if a part has no name.
  static func parts(of body: [UInt8], boundary: String) -> [MultipartPart]? {
    let delimiter = Array("\r\n--\(boundary)".utf8)
    let sections = (Array("\r\n".utf8) + body).split(separator: delimiter, omittingEmptySubsequences: false)
    guard sections.count >= 2, let last = sections.last, last.starts(with: "--".utf8) else { return nil }
    var parts: [MultipartPart] = []
    for section in sections.dropFirst().dropLast() {
      guard let part = MultipartPart(section: section) else { return nil }
      parts.append(part)
    }
    return parts
  }

  private init?(section: ArraySlice<UInt8>) {
    guard let gap = section.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    self.init(name: "", body: Array(section[gap.upperBound...]))
    var hasName = false
    for line in String(decoding: section[..<gap.lowerBound], as: UTF8.self).split(whereSeparator: \.isNewline) {
      let key = String(line.prefix { $0 != ":" })
      let value = String(line.dropFirst(key.count + 1))
      if key.equalsIgnoringCase("Content-Disposition"), let name = Self.parameter("name", of: value) {
        self.name = name
        filename = Self.parameter("filename", of: value)
        hasName = true
      } else if key.equalsIgnoringCase("Content-Type") {
        mediaType = String(value.drop { $0 == " " })
      }
    }
    guard hasName else { return nil }
  }

  private static func parameter(_ name: String, of value: String) -> String? {
    guard let start = value.firstRange(of: " \(name)=\"") else { return nil }
    let quoted = String(value[start.upperBound...].prefix { $0 != "\"" })
    return quoted.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
  }
}
