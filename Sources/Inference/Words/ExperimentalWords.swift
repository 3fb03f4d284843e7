/// "(experimental)", "This parameter is experimental."
package enum ExperimentalWords {
  package static func isExperimental(_ text: String) -> Said<Bool>? {
    table.first(in: Prose(text))
  }

  private static let table = PhraseTable<Bool>([
    .init(.anywhere, "(|[ experimental|beta )|]", true),
    .init(.sentence, "experimental|beta $", true),
    .init(.sentence, "experimental|beta -|use|and|feature|endpoint", true),
    .init(.anywhere, "is|are|considered experimental", true),
    .init(.anywhere, "in beta $", true),
  ])
}
