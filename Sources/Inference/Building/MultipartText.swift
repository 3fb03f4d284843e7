import Pages

/// A multipart body as RFC 2046 writes it, made of the parts that a page shows: pages drop carriage returns and the
/// closing line, and name another boundary in their headers.
struct MultipartText {
  var boundary: String
  var text: String

  /// nil where the body has no parts.
  init?(_ body: Body) {
    guard case .multipart(let parts) = body.content, !parts.isEmpty else { return nil }
    let first = body.text.trimmed.string.prefix { !$0.isNewline }
    boundary = first.hasPrefix("--") ? first.dropFirst(2).filter { !$0.isWhitespace } : "boundary"
    let mark = "--" + boundary
    text = parts.map { mark + "\r\n" + Self.lines($0) }.joined() + mark + "--\r\n"
  }

  /// The form of a cURL line: `-F bits=@path/to/file.zip`. What is in the files is not known, so they are empty.
  init?(curl: CURLCommand) {
    guard !curl.form.isEmpty else { return nil }
    boundary = "boundary"
    let parts = curl.form.map { field -> String in
      let value = field.value.string
      let path = value.hasPrefix("@") ? String(value.dropFirst().prefix { $0 != ";" }) : nil
      let file = path?.split(separator: "/").last.map { $0.filter { $0 != "\"" } }
      return "Content-Disposition: form-data; name=\"\(field.name.string)\""
        + (file.map { "; filename=\"\($0)\"" } ?? "") + "\r\n\r\n" + (path == nil ? value : "") + "\r\n"
    }
    text = parts.map { "--boundary\r\n" + $0 }.joined() + "--boundary--\r\n"
  }

  private static func lines(_ part: MultipartPart) -> String {
    var head = "Content-Disposition: form-data; name=\"\(part.name.string)\""
    if let filename = part.filename { head += "; filename=\"\(filename.string)\"" }
    if let type = part.contentType { head += "\r\nContent-Type: \(type.string)" }
    return head + "\r\n\r\n" + (part.content?.string ?? "") + "\r\n"
  }
}
