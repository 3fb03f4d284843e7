/// "May be repeated": whether a query may have a parameter more than once.
package enum RepeatWords {
  /// `"A tag. May be given multiple times."` → true, nil where nothing is said.
  package static func isRepeatable(_ description: String) -> Said<Bool>? { isRepeatable(in: Prose(description)) }

  static func isRepeatable(in prose: Prose) -> Said<Bool>? { table.first(in: prose) }

  private static let table = PhraseTable<Bool>(
    [
      .init(.anywhere, "may|can|could be repeated", true),
      .init(.anywhere, "repeat this|the parameter|key|name|option", true),
      .init(.anywhere, "repeatable parameter|option|flag|filter", true),
      .init(.anywhere, "repeatable $", true),
      .init(.head, "repeatable", true),
    ] + times)

  private static let times: [PhraseTable<Bool>.Row] = [
    .init(
      .anywhere, "can|may|could also? be given|specified|used|passed|provided|set multiple|several|many times", true),
    .init(.anywhere, "can|may|could also? be sent|supplied|included|added|stated multiple|several|many times", true),
    .init(.anywhere, "can|may|could also? be given|specified|used|passed|provided more than once", true),
    .init(.anywhere, "can|may|could also? be set|sent|supplied|included|added|stated more than once", true),
  ]
}
