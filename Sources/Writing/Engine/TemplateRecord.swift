/// Named values. Views have a dozen keys at most, and each is asked for once or twice: to look along them is quicker
/// than to hash them all first.
package struct TemplateRecord: Sendable {
  private let fields: [(String, TemplateValue)]

  /// The last one wins where a key is written twice.
  package init(_ fields: [(String, TemplateValue)]) { self.fields = fields }

  package init(_ fields: [String: TemplateValue]) { self.fields = fields.map { ($0.key, $0.value) } }

  package var keys: [String] { fields.map { key, _ in key } }

  package subscript(key: String) -> TemplateValue? {
    // By their places, since a step through the fields would take each of them out.
    for index in fields.indices.reversed() where fields[index].0 == key { return fields[index].1 }
    return nil
  }
}

extension TemplateRecord: Hashable {
  /// Records are equal where they say the same by the same names, in whatever order.
  package static func == (left: TemplateRecord, right: TemplateRecord) -> Bool { left.byKey == right.byKey }

  package func hash(into hasher: inout Hasher) { hasher.combine(byKey) }

  private var byKey: [String: TemplateValue] { Dictionary(fields) { $1 } }
}
