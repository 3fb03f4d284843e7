import JSONText

/// Models are equal if their JSON is.
///
/// One implementation for all models, by what they write. Compilers make `==` and `hash(into:)` for each struct
/// otherwise, and that is up to a seventh of what emitted code costs to compile; comparing is some microseconds slower
/// instead, and so is hashing.
extension JSONModel {
  public static func == (left: Self, right: Self) -> Bool {
    let (left, right) = (JSONWriter(writing: left), JSONWriter(writing: right))
    return left.hasSameText(as: right) || left.value != nil && left.value == right.value
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(JSONWriter(writing: self).value)
  }
}

/// Queries are equal if they ask for the same in the same order.
extension OperationQuery {
  public static func == (left: Self, right: Self) -> Bool {
    left.items == right.items
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(items)
  }

  private var items: [QueryItem] {
    var writer = RequestWriter()
    write(to: &writer)
    return writer.queryItems
  }
}
