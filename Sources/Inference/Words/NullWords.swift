/// "May be null.": whether a description says that a value can be null, or that it cannot.
package enum NullWords {
  /// `"The shelf's label. May be null."` → true, `"Must not be null"` → false, nil where nothing is said.
  package static func mayBeNull(_ description: String) -> Said<Bool>? { mayBeNull(in: Prose(description)) }

  static func mayBeNull(in prose: Prose) -> Said<Bool>? { table.first(in: prose) }

  private static let table = PhraseTable<Bool>([
    .init(.anywhere, "must|may|can|should|will not|never be null|nil", false),
    .init(.anywhere, "cannot|can't|mustn't|won't be null|nil", false),
    .init(.anywhere, "never|not null|nil|nullable", false),
    .init(.anywhere, "non null|nil|nullable", false),
    .init(.anywhere, "may|can|could|might|will also? be set? to? null|nil", true),
    .init(.anywhere, "may|can|could|might|will also? be empty|blank or null", true),
    .init(.anywhere, "nullable", true),
    .init(.anywhere, "or null|nil", true),
    .init(.anywhere, "set to null", true),
    .init(.anywhere, "set data to null", true),
    .init(.anywhere, "null if|when|unless|for|until|otherwise|means|to|in", true),
    .init(.anywhere, "is|are|be|use|value null", true),
    .init(.anywhere, "null value|values", true),
    .init(.sentence, "null $", true),
  ])
}
