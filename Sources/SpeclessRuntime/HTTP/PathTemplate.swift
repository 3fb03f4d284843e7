/// A path with named gaps: `/books/{id}/pages/{number}`.
///
/// Each segment may hold parameters, with text around them (`{id}.json`, `{year}-{month}`).
package struct PathTemplate: Hashable, Sendable {
  /// What one segment is made of.
  struct Segment: Hashable, Sendable {
    /// The text of a literal segment, or what stands before its first parameter.
    let prefix: String
    /// The parameters; none in a literal segment.
    let parameters: [String]
    /// What stands after each of them.
    let texts: [String]

    /// How many bytes are not of parameters.
    var textCount: Int { texts.reduce(prefix.utf8.count) { $0 + $1.utf8.count } }

    /// The values of the parameters if a decoded segment fits; none for a literal that fits. Each value but the last
    /// ends where the text behind it first stands.
    func match(_ segment: String) -> [String]? {
      guard !parameters.isEmpty else { return segment == prefix ? [] : nil }
      guard segment.utf8.starts(with: prefix.utf8) else { return nil }
      var rest = segment.utf8.dropFirst(prefix.utf8.count)
      var values: [String] = []
      for text in texts.dropLast() {
        guard let end = Self.end(of: rest, before: text.utf8) else { return nil }
        values.append(String(Substring(rest[..<end])))
        rest = rest[end...].dropFirst(text.utf8.count)
      }
      let last = (texts.last ?? "").utf8
      guard rest.count > last.count, rest.suffix(last.count).elementsEqual(last) else { return nil }
      return values + [String(Substring(rest.dropLast(last.count)))]
    }

    /// Where the text first stands behind at least one character; behind exactly one where there is no text.
    private static func end(of rest: Substring.UTF8View, before text: String.UTF8View) -> Substring.Index? {
      var end = Substring(rest).indices.dropFirst().first
      while let index = end, !rest[index...].starts(with: text) {
        end = Substring(rest[index...]).indices.dropFirst().first
      }
      return end
    }
  }

  /// The template as it was written.
  let text: String
  let segments: [Segment]

  package init(_ text: String) {
    self.text = text
    segments = text.split(separator: "/").map(Self.segment)
  }

  private static func segment(_ text: Substring) -> Segment {
    var (prefix, parameters, texts) = (text, [String](), [String]())
    var rest = text
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if parameters.isEmpty { prefix = rest[..<open] } else { texts.append(String(rest[..<open])) }
      parameters.append(String(rest[open..<close].dropFirst()))
      rest = rest[close...].dropFirst()
    }
    if !parameters.isEmpty { texts.append(String(rest)) }
    return Segment(prefix: String(prefix), parameters: parameters, texts: texts)
  }

  /// The parameters, decoded, if the decoded segments of a path fit.
  func match(_ path: [String]) -> [String: String]? {
    guard path.count == segments.count else { return nil }
    var parameters: [String: String] = [:]
    for (segment, text) in zip(segments, path) {
      guard let values = segment.match(text) else { return nil }
      for (name, value) in zip(segment.parameters, values) { parameters[name] = value }
    }
    return parameters
  }

  /// The path with its gaps filled, each value percent-encoded as one segment.
  ///
  /// - Throws: `UnfillablePath` for a value that is missing, or empty, or that makes a segment `.` or `..`: such paths
  ///   mean other places (RFC 3986, 5.2.4), however the dots are encoded; and where several values of one segment would
  ///   be read as others.
  func filled(with values: [String: String]) throws(UnfillablePath) -> String {
    var path = ""
    for segment in segments {
      path += try "/" + PercentEncoding.encodedSegment(Self.filled(segment, with: values))
    }
    return path.isEmpty ? "/" : path
  }

  private static func filled(_ segment: Segment, with values: [String: String]) throws(UnfillablePath) -> String {
    var filled = segment.prefix
    for (name, text) in zip(segment.parameters, segment.texts) {
      guard let value = values[name] else { throw UnfillablePath(parameter: name, reason: "has no value") }
      guard !value.isEmpty else { throw UnfillablePath(parameter: name, reason: "is empty") }
      filled += value + text
    }
    if let name = segment.parameters.first, segment.parameters.count > 1,
      segment.match(filled) != segment.parameters.map({ values[$0] ?? "" })
    {
      throw UnfillablePath(parameter: name, reason: "cannot be told from what stands around it in \"\(filled)\"")
    }
    if let name = segment.parameters.first, filled == "." || filled == ".." {
      throw UnfillablePath(
        parameter: name, reason: "is \"\(values[name] ?? "")\", which in a path means another place")
    }
    return filled
  }
}

/// A path parameter whose value cannot stand in a path.
struct UnfillablePath: Error, Hashable, CustomStringConvertible {
  let parameter: String
  let reason: String

  var description: String {
    "path parameter \"\(parameter)\" \(reason)"
  }
}
