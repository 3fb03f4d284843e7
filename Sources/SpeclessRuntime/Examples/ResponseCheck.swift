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

/// Compares two bodies: JSON by meaning, forms by their fields, others byte by byte.
enum BodyComparison {
  static func check(documented: [UInt8], written: [UInt8]) throws {
    guard documented != written else { return }
    guard let left = try? JSONValue(parsing: documented), let right = try? JSONValue(parsing: written) else {
      let shown = [documented, written].map { $0.isEmpty ? "nothing" : Excerpt.of($0) }
      throw Difference("body", "documented \(shown[0]), read and written again as \(shown[1])")
    }
    if let difference = JSONComparison.difference(documented: left, written: right) {
      throw difference
    }
  }
}
