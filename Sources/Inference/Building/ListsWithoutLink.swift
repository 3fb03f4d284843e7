import Schema
import SourceText

extension API {
  /// Keeps as lists only those records whose link to the next page is a string: a correction may have dropped it, and
  /// what is null in all examples has no type.
  mutating func endListsWithoutLink(diagnostics: inout Diagnostics) {
    for index in models.indices {
      guard var record = models[index].record, let list = record.envelope, wayToNextPage(from: record) == nil else {
        continue
      }
      record.envelope = nil
      models[index].kind = .record(record)
      let link = list.way.joined(separator: ".")
      diagnostics.report(
        .init(
          "list-without-link", .note, "\"\(models[index].name)\" lists things, but \"\(link)\" is never a link",
          at: models[index].evidence.first?.place,
          help: "show the link to the next page in an example; without it, clients cannot go through the pages"))
    }
  }
}
