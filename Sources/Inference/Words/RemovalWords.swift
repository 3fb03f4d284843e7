/// "This endpoint has been removed.": what is documented and gone.
package enum RemovalWords {
  package static func isRemoved(_ text: String) -> Said<Bool>? {
    table.first(in: Prose(text))
  }

  private static let table = PhraseTable<Bool>([
    .init(
      .anywhere,
      "endpoint|api|call|method|operation|resource|route|parameter|field|feature has|have|was|is|been been? removed",
      true),
    .init(.sentence, "this has been removed", true),
    .init(.anywhere, "has been removed in|from|as|since|and|$", true),
    .init(.anywhere, "no longer available|supported|exists|works", true),
    .init(.head, "removed $", true),
    .init(.head, "removed in|since|from|as", true),
  ])
}
