/// What a template can see: finished words, switches, lists and named groups of these. Nothing is computed in a template.
///
///     let book: TemplateValue = ["title": "Emma", "isRare": false, "authors": ["Jane Austen"]]
package enum TemplateValue: Sendable, Hashable {
  /// Words to place with `{{name}}`; in a section, a text that is there (see `Template`).
  case text(String)
  /// A switch for sections; it cannot be placed.
  case flag(Bool)
  /// Values to repeat a section for.
  case list([TemplateValue])
  /// Named values; a section opens it.
  case record(TemplateRecord)
  /// A key that is known and has nothing to say: false in a section, a fault in `{{name}}`.
  case none
}

extension TemplateValue {
  /// What the value is, in the words of a message: "a list".
  var kind: String {
    switch self {
    case .text(""): "an empty text"
    case .text: "a text"
    case .flag: "a flag"
    case .list: "a list"
    case .record: "a record"
    case .none: "absent"
    }
  }
}

extension TemplateValue: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self = .text(value) }
}

extension TemplateValue: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self = .flag(value) }
}

extension TemplateValue: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }
}

extension TemplateValue: ExpressibleByDictionaryLiteral {
  /// The last one wins where a key is written twice.
  package init(dictionaryLiteral elements: (String, TemplateValue)...) { self = .record(TemplateRecord(elements)) }
}
