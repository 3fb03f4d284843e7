import JSONText
import Schema
import SourceText

/// The values that the words of a row enumerate for a field that no column lists any for: "One of `draft`, `lost`."
///
/// Nothing that examples show may speak against them, and numbers and Booleans are left to other rules.
struct SaidChoices: Sendable {
  let key: EnumerationKey
  let evidence: [Evidence]

  init?(name: String, rows: [DocumentedRow], values: [Observation]) {
    guard rows.allSatisfy({ $0.row.validValues.isEmpty }) else { return nil }
    for row in rows {
      guard let said = row.words.description?.choices, Self.areWords(said.value) else { continue }
      guard values.allSatisfy({ Self.allows($0.node, said.value) }) else { return nil }
      key = EnumerationKey(name: name, values: said.value)
      evidence = [Self.evidence(of: said, row.row.description.map { row.file.place(of: $0.span) })]
      return
    }
    return nil
  }

  static func evidence(of said: Said<[String]>, _ place: SourcePlace?) -> Evidence {
    Evidence(
      .said, .validValues, rule: "choices-from-words", claim: said.value.joined(separator: ", "), text: said.text,
      place: place)
  }

  private static func areWords(_ texts: [String]) -> Bool {
    let isYesOrNo = Set(texts.map { $0.lowercased() }).isSubset(of: ["true", "false", "yes", "no", "null"])
    return texts.count > 1 && !isYesOrNo && texts.allSatisfy { Double($0) == nil }
  }

  private static func allows(_ node: JSONNode, _ texts: [String]) -> Bool {
    switch node.kind {
    case .null: true
    case .array: node.elements.allSatisfy { allows($0, texts) }
    default: node.stringValue.map(texts.contains) ?? false
    }
  }
}
