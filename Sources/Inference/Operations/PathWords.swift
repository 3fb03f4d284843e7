import Schema

/// What the literal segments of a path tell.
enum PathWords {
  /// `v2`, `v1.1`: a version, which names nothing.
  static func isVersion(_ segment: String) -> Bool {
    segment.utf8.first == UInt8(ascii: "v") && segment.utf8.count > 1
      && segment.dropFirst().allSatisfy { $0.isNumber || $0 == "." }
  }

  /// The literals that name things: no versions, no `api`.
  static func literals(of path: PathTemplate) -> [String] {
    path.segments.compactMap { segment in
      guard case .literal(let text) = segment, !isVersion(text), text != "api" else { return nil }
      return text
    }
  }
}
