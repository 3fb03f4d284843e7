import Pages

/// What lints of pages look at: the pages, and what several lints make of them, worked out once for all.
package struct PageMaterial: Sendable {
  /// As the schema is made of them; what is assumed has been told.
  let pages: [EndpointPage]
  /// Every request that the pages show, each with its page.
  let exchanges: [ShownExchange]
  /// Tables of answers beside their examples, page by page.
  let answerTables: [AnswerTable]

  init(_ pages: [EndpointPage]) {
    self.pages = pages.map(\.assumingStatuses)
    exchanges = ShownExchange.all(of: self.pages)
    answerTables = self.pages.parallelMap { AnswerTable.all(of: $0) }.flatMap(\.self)
  }
}
