import JSONText

/// Checks the documented body of an answer.
enum ResponseCheck {
  /// Reads the body, and if it is to be taken as the whole, writes it again and compares.
  static func check<Body>(_ body: [UInt8], _ codec: BodyCodec<Body>, status: HTTPStatus, isWhole: Bool) throws {
    let value = try codec.decode(body, status)
    guard isWhole else { return }
    try BodyComparison.check(documented: body, written: codec.encode(value).bytes)
  }
}

/// Compares two bodies: JSON by meaning, forms with files by their parts, others byte by byte.
enum BodyComparison {
  static func check(documented: [UInt8], written: [UInt8]) throws {
    guard documented != written else { return }
    if let left = parts(documented), let right = parts(written) {
      try check(documented: left, written: right)
      return
    }
    guard let left = try? JSONValue(parsing: documented), let right = try? JSONValue(parsing: written) else {
      let shown = [documented, written].map { $0.isEmpty ? "nothing" : Excerpt.of($0) }
      throw Difference("body", "documented \(shown[0]), read and written again as \(shown[1])")
    }
    if let difference = JSONComparison.difference(documented: left, written: right) {
      throw difference
    }
  }

  private static func check(documented: [MultipartPart], written: [MultipartPart]) throws {
    let difference = Unmatched(documented, written) { $0.saysTheSame(as: $1) }
    if let part = difference.lost {
      throw Difference("part \"\(part.name)\"", "documented, and not so when read and written again")
    }
    if let part = difference.added { throw Difference("part \"\(part.name)\"", "not documented, but written") }
  }

  /// The parts of a multipart body, whose first line tells the boundary.
  private static func parts(_ body: [UInt8]) -> [MultipartPart]? {
    guard body.starts(with: "--".utf8), let end = body.firstIndex(of: UInt8(ascii: "\r")) else { return nil }
    return MultipartPart.parts(of: body, boundary: String(decoding: body[2..<end], as: UTF8.self))
  }
}

extension MultipartPart {
  /// Whether the content is equal as bytes, as JSON or as a value of a form.
  fileprivate func saysTheSame(as other: MultipartPart) -> Bool {
    guard (name, filename) == (other.name, other.filename) else { return false }
    // Of what is no file, the field's type tells what it is.
    guard filename == nil || mediaType == other.mediaType else { return false }
    if body == other.body { return true }
    let texts = [body, other.body].map { String(decoding: $0, as: UTF8.self) }
    if FormText(texts[0]).saysTheSame(as: FormText(texts[1])) { return true }
    guard let left = try? JSONValue(parsing: body), let right = try? JSONValue(parsing: other.body) else {
      return false
    }
    return JSONComparison.difference(documented: left, written: right) == nil
  }
}
