/// "(deprecated)", "[DEPRECATED]", "Deprecated: use …".
package enum DeprecationWords {
  package static func isDeprecated(_ text: String) -> Said<Bool>? {
    table.first(in: Prose(text))
  }

  /// Whether a description says it of what it describes, and not of one of its values.
  static func isDeprecated(in description: Prose) -> Said<Bool>? { descriptions.first(in: description) }

  private static let descriptions = PhraseTable<Bool>([
    .init(.head, "(|[ deprecated )|]", true),
    .init(.sentence, "deprecated $", true),
    .init(.sentence, "deprecated -|:|in|since|use|please|as|and|by", true),
    .init(.anywhere, "this|it is|has been? now? deprecated", true),
    .init(.anywhere, "this parameter|field|property|option|attribute|key is|has been? now? deprecated", true),
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
