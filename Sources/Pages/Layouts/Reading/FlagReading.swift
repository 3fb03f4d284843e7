import SourceText

extension Flags {
  /// What a title says about its endpoint: `List Shelves (deprecated)`, `[removed] List Shelves`.
  ///
  /// The word must stand in brackets, or at one end of the title: "List deprecated shelves" is about shelves.
  mutating func read(title: Text) {
    deprecated = deprecated ?? Self.remark("deprecated", in: title)
    experimental = experimental ?? Self.remark("experimental", in: title)
    removed = removed ?? Self.remark("removed", in: title)
  }

  /// What sentences say about the endpoint that they explain: "This endpoint has been removed."
  mutating func read(explanation: Text) {
    for sentence in explanation.sentences where Self.subjects.contains(where: { sentence.range(of: $0) != nil }) {
      removed = removed ?? Self.span(of: Self.removals, in: sentence)
      deprecated = deprecated ?? Self.span(of: Self.deprecations, in: sentence)
      experimental = experimental ?? Self.span(of: Self.experiments, in: sentence)
    }
  }

  private static func span(of phrases: [String], in sentence: Text) -> ByteSpan? {
    phrases.lazy.compactMap { sentence.range(of: $0) }.first.map(sentence.sourceSpan(of:))
  }

  mutating func read(marks: Marks) {
    deprecated = deprecated ?? marks["deprecated"]
    experimental = experimental ?? marks["experimental"]
    removed = removed ?? marks["removed"]
  }

  private static let subjects = ["endpoint", "this route", "this operation", "this request", "this call", "this api"]

  private static let removals = [
    "has been removed", "have been removed", "was removed", "is removed", "no longer available",
    "no longer exists", "is not shown", "are not shown",
  ]

  private static let deprecations = ["is deprecated", "is now deprecated", "has been deprecated", "was deprecated"]

  private static let experiments = ["is experimental", "is considered experimental", "is still experimental"]

  private static func remark(_ word: String, in title: Text) -> ByteSpan? {
    guard let range = title.range(of: word) else { return nil }
    let before = range.lowerBound > 0 ? title.slice((range.lowerBound - 1)..<range.lowerBound).first : nil
    let after = title.dropping(range.upperBound).first
    let isBracketed = "([".utf8.contains(before ?? 0) && ")]".utf8.contains(after ?? 0)
    let isFirst = before == nil && (after == UInt8(ascii: ":") || after == nil)
    let isLast = after == nil && (before == UInt8(ascii: " ") || before == UInt8(ascii: "-"))
    return isBracketed || isFirst || isLast && !word.hasPrefix("r") ? title.sourceSpan(of: range) : nil
  }
}

extension Text {
  /// Pieces between full stops.
  fileprivate var sentences: [Text] {
    bytes.split(separator: UInt8(ascii: ".")).map { piece in
      let lower = piece.startIndex - bytes.startIndex
      return slice(lower..<(lower + piece.count))
    }
  }
}
