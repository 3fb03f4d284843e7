import Schema
import SourceText

/// A parameter of the query that is said to be an object, or a list of such.
struct NoQueryValue: Lint {
  let rule = Rule(
    "no-query-value", .warning,
    finds: "A parameter of the query that a table calls an object, a map or a list of such.",
    matters: "A query is text, and there are many ways to write an object into one. Callers pass the text themselves.",
    example: """
      GET /shelves
      | filter | hash | Which shelves |
      """,
    remedy: "Document what is sent: `filter[room]`, one row for each, or say that it is text.")

  func check(_ material: SchemaMaterial) -> [Diagnostic] {
    material.api.operations.flatMap { operation in
      operation.queryParameters.compactMap { parameter in
        guard parameter.evidence.contains(where: { $0.rule == "query-carries-text" }),
          let said = parameter.evidence.first(where: { $0.aspect == .type && $0.isOverruled && $0.place != nil })
        else { return nil }
        return rule.finding(
          "\"\(operation.id).\(parameter.name)\" is said to be \(said.claim), which a query cannot carry; it is text",
          at: said.place, help: "document what is sent, a row for each name of the query")
      }
    }
  }
}
