/// "(experimental)", "This parameter is experimental."
package enum ExperimentalWords {
  package static func isExperimental(_ text: String) -> Said<Bool>? {
    table.first(in: Prose(text))
  }

  /// Whether a description says it of what it describes, and not of one of its values.
  static func isExperimental(in description: Prose) -> Said<Bool>? { descriptions.first(in: description) }

  private static let descriptions = PhraseTable<Bool>([
    .init(.head, "(|[ experimental|beta )|]", true),
    .init(.sentence, "experimental|beta $", true),
    .init(.anywhere, "this|it is still? experimental", true),
    .init(.anywhere, "this parameter|field|property|option|attribute|key is still? experimental", true),
  ])

  private static let table = PhraseTable<Bool>([
    .init(.anywhere, "(|[ experimental|beta )|]", true),
    .init(.sentence, "experimental|beta $", true),
    .init(.sentence, "experimental|beta -|use|and|feature|endpoint", true),
    .init(.anywhere, "is|are|considered experimental", true),
    .init(.anywhere, "in beta $", true),
  ])
}
