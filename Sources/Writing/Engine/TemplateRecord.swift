/// Named values. Views have a dozen keys at most, and each is asked for once or twice: to look along them is quicker
/// than to hash them all first.
package struct TemplateRecord: Sendable {
  private let fields: [(key: String, value: TemplateValue)]

  /// The last one wins where a key is written twice.
  package init(_ fields: [(String, TemplateValue)]) { self.fields = fields.map { (key: $0, value: $1) } }

  package init(_ fields: [String: TemplateValue]) { self.fields = fields.map { (key: $0.key, value: $0.value) } }

  package var keys: [String] { fields.map(\.key) }

  package subscript(key: String) -> TemplateValue? { fields.last { $0.key == key }?.value }
}

extension TemplateRecord: Hashable {
  /// Records are equal where they say the same by the same names, in whatever order.
  package static func == (left: TemplateRecord, right: TemplateRecord) -> Bool { left.byKey == right.byKey }

  package func hash(into hasher: inout Hasher) { hasher.combine(byKey) }

  private var byKey: [String: TemplateValue] { Dictionary(fields.map { ($0.key, $0.value) }) { $1 } }
}
