import Pages
import Schema
import SourceText

/// Two rows that document the same name of the same operation, on two pages.
struct RepeatedRow {
  /// As people say it: `shelves.create, field "colour"`.
  var name: String
  var first: Place
  var second: Place

  struct Place {
    var row: FieldRow
    var table: FieldTable
    var page: EndpointPage
  }

  /// Each later row with the first of its name; several tables on one page may well be about different answers.
  static func all(of operations: [DocumentedOperation]) -> [RepeatedRow] {
    operations.flatMap { documented -> [RepeatedRow] in
      // Most operations have one page.
      guard documented.pages.count > 1 else { return [] }
      return kinds.flatMap { kind -> [RepeatedRow] in
        var first: [String: Place] = [:]
        return documented.exchanges.flatMap { shown -> [RepeatedRow] in
          guard let table = shown.exchange[keyPath: kind.table] else { return [] }
          return table.rows.compactMap { row in
            let name = row.name.string
            let place = Place(row: row, table: table, page: shown.page)
            guard let known = first[name] else {
              first[name] = place
              return nil
            }
            guard known.page.place != shown.page.place else { return nil }
            return RepeatedRow(
              name: "\(documented.operation.id), \(kind.word) \"\(name)\"", first: known, second: place)
          }
        }
      }
    }
  }

  private static var kinds: [(word: String, table: KeyPath<Exchange, FieldTable?>)] {
    [("parameter", \.parameters), ("field", \.bodyFields), ("answer's field", \.responseFields)]
  }
}
