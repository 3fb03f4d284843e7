import JSONText
import SourceText

/// What examples show for a field where they show values of several kinds: numbers here, strings there.
struct ShownKinds: Sendable {
  struct Kind: Sendable {
    var word: String
    /// Of the first value of the kind.
    var place: SourcePlace
    var count: Int
  }

  /// `Book.pages`, `Book.tags[]`.
  let name: String
  /// At least two.
  let kinds: [Kind]

  static let timestamp = "timestamp"

  /// The fields whose examples disagree, in the order of the values; what a correction settled is left out.
  static func all(of values: [ShownValue]) -> [ShownKinds] {
    var order: [ShownValue.Position] = []
    var shown: [ShownValue.Position: [(word: String, first: ShownValue, count: Int)]] = [:]
    for value in values where !value.hasCorrectedType {
      guard let word = word(value.node) else { continue }
      let position = value.position
      guard let known = shown[position] else {
        order.append(position)
        shown[position] = [(word, value, 1)]
        continue
      }
      if let index = known.firstIndex(where: { $0.word == word }) {
        shown[position]?[index].count += 1
      } else {
        shown[position]?.append((word, value, 1))
      }
    }
    return order.compactMap { position in
      // Nearly all are shown as one kind.
      guard let seen = shown[position], seen.count > 1 else { return nil }
      let kinds = seen.map { Kind(word: $0.word, place: $0.first.place, count: $0.count) }
      let told = withoutChanceInstants(kinds)
      return told.count > 1 ? ShownKinds(name: seen[0].first.name, kinds: told) : nil
    }
  }

  /// Among strings of other kinds an instant is a string like them; a string among instants spoils their type.
  private static func withoutChanceInstants(_ kinds: [Kind]) -> [Kind] {
    guard let string = kinds.firstIndex(where: { $0.word == "string" }),
      let instant = kinds.firstIndex(where: { $0.word == timestamp }), kinds[string].count >= kinds[instant].count
    else { return kinds }
    var kinds = kinds
    kinds[string].count += kinds[instant].count
    kinds[string].place = min(kinds[string].place, kinds[instant].place)
    kinds.remove(at: instant)
    return kinds
  }

  private static func word(_ node: JSONNode) -> String? {
    switch node.kind {
    case .null: nil
    case .bool: "boolean"
    case .number: "number"
    case .string: Instant.isInstant(node.rawBytes.dropFirst().dropLast()) ? timestamp : "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
