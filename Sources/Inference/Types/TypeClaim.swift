import JSONText
import Schema
import SourceText

/// What one witness says of a type.
package struct TypeClaim: Sendable {
  package var kind: Evidence.Kind
  package var rule: String
  package var shape: Shape
  package var text: String?
  package var place: SourcePlace?

  package init(_ kind: Evidence.Kind, rule: String, _ shape: Shape, text: String? = nil, place: SourcePlace? = nil) {
    self.kind = kind
    self.rule = rule
    self.shape = shape
    self.text = text
    self.place = place
  }

  /// - Parameter name: of the value, which may tell that the text is a secret.
  func evidence(of name: String, isOverruled: Bool) -> Evidence {
    Evidence(
      kind, .type, rule: rule, claim: shape.description, text: text.map { Quotation.short($0, of: name) }, place: place,
      isOverruled: isOverruled)
  }
}

/// All that can speak for the type of one field or parameter.
package struct TypeSubject: Sendable {
  /// The name on the wire.
  package var name: String
  /// The values that examples show.
  package var observations: [Observation]
  package var rows: [DocumentedRow]
  package var isRequest: Bool
  /// Values of a query, as text: `force=true`.
  package var queryValues: [Text]
  package var file: SourceFile?
  /// What the same name shows elsewhere, nearest first: the same resource, then any.
  package var elsewhere: [Elsewhere]
  /// What tables of other pages say of the same name.
  package var tablesElsewhere: [Elsewhere] = []

  package struct Elsewhere: Sendable {
    package var shape: Shape
    /// What is seen there.
    package var text: String?
    package var place: SourcePlace
  }
}

extension TypeSubject {
  /// Whether examples show lists, and nothing else but null.
  var showsLists: Bool {
    observations.contains { $0.node.kind == .array }
      && observations.allSatisfy { $0.node.kind == .array || $0.node.kind == .null }
  }
}

/// A way to tell a type: one file each, one line in `typeRules`.
package protocol TypeRule: Sendable {
  /// Stable: `type-from-examples`.
  var id: String { get }

  func claims(_ subject: TypeSubject) -> [TypeClaim]
}

/// In the order in which witnesses of one strength are asked.
package let typeRules: [any TypeRule] = [
  TypeFromColumn(),
  TypeFromValidValues(),
  TypeFromExamples(),
  TypeFromExampleValues(),
  TypeFromDefault(),
  TypeFromQueryValues(),
  TypeFromElsewhere(),
  TypeFromWords(),
  TypeFromLengthLimit(),
  TypeFromDecimal(),
  TypeFromTablesElsewhere(),
  TypeFromName(),
]

/// Those that ask what a row says, and not what it is called.
let tableRules = typeRules.filter { $0.id != TypeFromName().id }

/// The outcome for one field or parameter.
package struct TypeDecision: Sendable {
  package var shape: Shape
  package var evidence: [Evidence]
}

extension TypeDecision {
  /// The strongest claim, with what it leaves open filled in by weaker ones.
  ///
  /// What examples show is never overruled by a column or by valid values: every example must decode. Words that call
  /// a value arbitrary overrule the keys that an example happens to show.
  package static func decide(_ subject: TypeSubject) -> TypeDecision {
    let claims = claims(subject)
    let shown = claims.firstIndex { $0.rule == TypeFromExamples.ruleID }
    var shape = Shape.nothing
    if let shown, claims[0].shape.conflicts(with: claims[shown].shape) { shape = claims[shown].shape }
    for index in claims.indices where shape.isOpen { shape = shape.refined(by: claims[index].shape) }
    // Whole in all examples by chance.
    if shape.core == .integer, claims.contains(where: TypeFromWords.saysFractional) { shape.core = .number }
    var evidence: [Evidence] = []
    for index in claims.indices {
      let isOverruled = shape.conflicts(with: claims[index].shape) || !shape.agrees(with: claims[index].shape)
      evidence.append(claims[index].evidence(of: subject.name, isOverruled: isOverruled))
      if index == shown { evidence += TypeFromExamples.disagreements(subject, with: shape) }
    }
    if shape.core == .nothing {
      evidence.append(
        Evidence(
          .nothing, .type, rule: "type-unknown", claim: "any JSON",
          place: subject.rows.first?.place ?? subject.observations.first?.place))
    }
    return TypeDecision(shape: shape, evidence: evidence)
  }

  /// The strongest first.
  private static func claims(_ subject: TypeSubject) -> [TypeClaim] {
    var claims: [TypeClaim] = []
    for rule in typeRules { claims += rule.claims(subject) }
    let ranks = claims.map(\.kind.rank)
    if ranks.isAscending { return claims }
    return ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { claims[$0] }
  }
}

extension [Int] {
  fileprivate var isAscending: Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
}

extension Shape {
  /// Whether the other says the same as far as it says anything.
  fileprivate func agrees(with other: Shape) -> Bool {
    switch (core, other.core) {
    case (_, .nothing): true
    case (.array(let mine), .array(let theirs)): mine.agrees(with: theirs)
    case (.map, .object), (.object, .map), (.object, .object), (.map, .map): true
    default: core == other.core
    }
  }
}

/// Texts of pages, shortened for evidence.
enum Quotation {
  /// "all 3 examples have".
  static func every(_ count: Int) -> String {
    count == 1 ? "the one example has" : count == 2 ? "both examples have" : "all \(count) examples have"
  }

  /// The beginning of an example value, whose key may tell that it is a secret.
  static func of(_ observation: Observation) -> String {
    let (bytes, span) = (observation.origin.text.bytes, observation.node.span)
    let start = bytes.startIndex + span.lowerBound
    let key = bytes[..<start].suffix(80)
    let value = observation.node.rawBytes.prefix(200)
    guard observation.node.kind == .string,
      secretRanges(in: Array(key + value)).contains(where: { $0.upperBound > key.count })
    else { return short(String(decoding: value, as: UTF8.self)) }
    return "\"\(redactionMark)\""
  }

  /// A value of the name.
  static func short(_ text: String, of name: String) -> String { short(redacted(text, of: name)) }

  /// The same of a body, of which no more is read than what is quoted.
  static func short(_ text: Text) -> String {
    opening(of: text.bytes).map(cut) ?? short(text.string)
  }

  static func short(_ text: String) -> String {
    let begun: String?? = text.utf8.withContiguousStorageIfAvailable { Self.opening(of: $0) }
    if case .some(.some(let begun)) = begun { return cut(begun) }
    return cut(redacted(foldedSpaces(text)))
  }

  private static func cut(_ folded: String) -> String {
    if folded.utf8.count <= 120 { return folded }
    // Of ASCII, a look at the bytes is enough.
    if folded.utf8.allSatisfy({ $0 < 0x80 }) { return String(Substring(folded.utf8.prefix(117))) + "..." }
    return folded.count <= 120 ? folded : String(folded.prefix(117)) + "..."
  }

  /// The first few hundred bytes of a long text, folded and redacted as they would be within the whole; nil where that
  /// is not certain. Bodies are quoted often, and are much longer than what is quoted of them.
  private static func opening<Bytes: RandomAccessCollection<UInt8>>(of bytes: Bytes) -> String? {
    guard bytes.count > 1000 else { return nil }
    let cut = bytes.index(bytes.startIndex, offsetBy: 500)
    // No secret but a header's value goes on behind white space, and that is seen by the mark at the end.
    guard let end = bytes[cut...].firstIndex(where: Text.isSpace), bytes[..<end].allSatisfy({ $0 < 0x80 }) else {
      return nil
    }
    let opening = redacted(foldedSpaces(String(decoding: bytes[..<end], as: UTF8.self)))
    return opening.utf8.count > 200 && !opening.hasSuffix(redactionMark) ? opening : nil
  }
}
