extension FieldTable {
  /// Two tables that document the same thing, as one.
  func appending(_ other: FieldTable) -> FieldTable {
    FieldTable(rows: rows + other.rows, span: span.union(other.span))
  }
}
