/// "(deprecated)", "[DEPRECATED]", "Deprecated: use …".
package enum DeprecationWords {
  package static func isDeprecated(_ text: String) -> Said<Bool>? {
    table.first(in: Prose(text))
  }

  /// Of a field or parameter by its description: only words that speak of it as a whole, since "'none' is deprecated"
  /// speaks of one of its values.
  static func isFieldDeprecated(_ prose: Prose) -> Said<Bool>? { fieldTable.first(in: prose) }

  private static let fieldTable = PhraseTable<Bool>([
    .init(.head, "(|[ deprecated )|]", true),
    .init(.sentence, "deprecated $", true),
    .init(.sentence, "deprecated -|in|since|use|please|as|and|by", true),
    .init(.anywhere, "this field|parameter|option|property|attribute is|was now? deprecated", true),
    .init(.anywhere, "this field|parameter|option|property|attribute has been deprecated", true),
  ])

  private static let table = PhraseTable<Bool>([
    .init(.anywhere, "(|[ deprecated )|]", true),
    .init(.sentence, "deprecated $", true),
    .init(.sentence, "deprecated -|in|since|use|please|as|and|by", true),
    .init(
      .anywhere,
      "endpoint|api|call|method|operation|resource|parameter|field|option|this|it is|are|has|was been? now? deprecated",
      true),
    .init(.anywhere, "has|have been deprecated", true),
    .init(.anywhere, "is now? deprecated $", true),
  ])
}
