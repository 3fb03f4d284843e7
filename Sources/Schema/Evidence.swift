import SourceText

/// Why a fact of the schema is as it is: one link of the chain that `explain` prints.
package struct Evidence: Codable, Hashable, Sendable {
  /// Strongest first.
  package enum Kind: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
    /// An entry of `corrections` in the settings.
    case corrected
    /// A column, a class or a mark of the page.
    case stated
    /// A value in an example.
    case shown
    /// The same model or field on another page.
    case shownElsewhere
    /// Words of a description.
    case said
    /// The name alone.
    case guessed
    /// Nothing tells.
    case nothing

    package static func < (left: Kind, right: Kind) -> Bool { left.rank < right.rank }

    /// 0 is the strongest.
    package var rank: Int {
      switch self {
      case .corrected: 0
      case .stated: 1
      case .shown: 2
      case .shownElsewhere: 3
      case .said: 4
      case .guessed: 5
      case .nothing: 6
      }
    }
  }

  /// Which decision it speaks of.
  package enum Aspect: String, Codable, Hashable, Sendable {
    case type, presence, nullability, validValues, defaultValue, limits, name, description, path, status, body, filter
    case grouping
  }

  package var kind: Kind
  package var aspect: Aspect
  /// The id of the rule that used it: `type-from-words`.
  package var rule: String
  /// What it says, in a few words: "array of string".
  package var claim: String
  /// The text seen, shortened and redacted.
  package var text: String?
  package var place: SourcePlace?
  /// Stronger evidence decided otherwise.
  package var isOverruled: Bool

  package init(
    _ kind: Kind, _ aspect: Aspect, rule: String, claim: String, text: String? = nil, place: SourcePlace? = nil,
    isOverruled: Bool = false
  ) {
    self.kind = kind
    self.aspect = aspect
    self.rule = rule
    self.claim = claim
    self.text = text
    self.place = place
    self.isOverruled = isOverruled
  }
}

extension SourcePlace: Codable {
  private enum Key: String, CodingKey {
    case at, lower, upper
  }

  /// `{"at": "shelves/create.txt:12:5", "lower": 210, "upper": 214}`; the offsets are bytes.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(description, forKey: .at)
    try container.encode(span.lower, forKey: .lower)
    try container.encode(span.upper, forKey: .upper)
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let at = try container.decode(String.self, forKey: .at)
    let parts = at.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 3, let line = Int(parts[parts.count - 2]), let column = Int(parts[parts.count - 1]) else {
      throw DecodingError.dataCorruptedError(
        forKey: .at, in: container, debugDescription: "\"\(at)\" is not path:line:column")
    }
    let span = ByteSpan(
      try container.decode(Int.self, forKey: .lower), try container.decode(Int.self, forKey: .upper))
    self.init(path: parts.dropLast(2).joined(separator: ":"), line: line, column: column, span: span)
  }
}
