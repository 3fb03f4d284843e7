/// A path with named gaps: `/books/{id}/pages/{number}`.
///
/// Each segment may hold one parameter, with text before and after it (`{id}.json`).
package struct PathTemplate: Hashable, Sendable {
  /// What one segment is made of.
  struct Segment: Hashable, Sendable {
    /// The text of a literal segment, or what stands before the parameter.
    let prefix: String
    /// The parameter; nil for a literal segment.
    let parameter: String?
    /// What stands after the parameter.
    let suffix: String

    /// The parameter's value if a decoded segment fits; `.some(nil)` for a literal that fits.
    func match(_ segment: String) -> String?? {
      guard parameter != nil else { return segment == prefix ? .some(nil) : nil }
      guard segment.utf8.count > prefix.utf8.count + suffix.utf8.count, segment.hasPrefix(prefix),
        segment.hasSuffix(suffix)
      else { return nil }
      return String(segment.dropFirst(prefix.count).dropLast(suffix.count))
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
    guard let open = text.firstIndex(of: "{"), let close = text[open...].firstIndex(of: "}") else {
      return Segment(prefix: String(text), parameter: nil, suffix: "")
    }
    return Segment(
      prefix: String(text[..<open]), parameter: String(text[open...].dropFirst().prefix { $0 != "}" }),
      suffix: String(text[close...].dropFirst()))
  }

  /// The parameters, decoded, if the decoded segments of a path fit.
  func match(_ path: [String]) -> [String: String]? {
    guard path.count == segments.count else { return nil }
    var parameters: [String: String] = [:]
    for (segment, text) in zip(segments, path) {
      guard let match = segment.match(text) else { return nil }
      if let name = segment.parameter, let value = match {
        parameters[name] = value
      }
    }
    return parameters
  }

  /// The path with its gaps filled, each value percent-encoded as one segment.
  ///
  /// - Throws: `UnfillablePath` for a value that is missing, or empty, or that makes a segment `.` or `..`: such paths
  ///   mean other places (RFC 3986, 5.2.4), however the dots are encoded.
  func filled(with values: [String: String]) throws(UnfillablePath) -> String {
    var path = ""
    for segment in segments {
      path += "/"
      guard let name = segment.parameter else {
        path += PercentEncoding.encodedSegment(segment.prefix)
        continue
      }
      guard let value = values[name] else { throw UnfillablePath(parameter: name, reason: "has no value") }
      guard !value.isEmpty else { throw UnfillablePath(parameter: name, reason: "is empty") }
      let filled = segment.prefix + value + segment.suffix
      guard filled != ".", filled != ".." else {
        throw UnfillablePath(parameter: name, reason: "is \"\(value)\", which in a path means another place")
      }
      path += PercentEncoding.encodedSegment(filled)
    }
    return path.isEmpty ? "/" : path
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
