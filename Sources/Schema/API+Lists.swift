extension API {
  /// The fields on the way from a page of a list to its link to the next page, the last of them the link, a string:
  /// `paging`, `next`, `href`. Nil where there is no such way.
  package func wayToNextPage(from list: Record) -> [Field]? {
    guard let keys = list.envelope?.way else { return nil }
    var record: Record? = list
    var fields: [Field] = []
    for key in keys {
      guard let field = record?.fields.first(where: { $0.name == key }) else { return nil }
      fields.append(field)
      if case .model(let reference) = field.type.withoutNull, reference.arguments.isEmpty {
        record = model(named: reference.name)?.record
      } else {
        record = nil
      }
    }
    return fields.last?.type.withoutNull == .string ? fields : nil
  }
}

extension SchemaType {
  /// The type where null is no value.
  package var withoutNull: SchemaType { if case .nullable(let inner) = self { inner.withoutNull } else { self } }
}
