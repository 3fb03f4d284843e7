/// "(deprecated)", "[DEPRECATED]", "Deprecated: use …".
package enum DeprecationWords {
  package static func isDeprecated(_ text: String) -> Said<Bool>? {
    table.first(in: Prose(text))
  }

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
