import Schema
import SourceText

/// An operation takes a new parameter.
///
/// - Breaks calls: if it is required. Old programs do not send it. (A new one in the path is a move of the operation.)
/// - Breaks source: if it is required, or the operation is no list. The method of the protocol takes one value more:
///   whoever calls through the protocol, or writes a handler, has to name it. The query of a list is a value of its own.
/// - Example: `GET /books` takes `sort`.
struct ParameterAdded: ChangeRule {
  let id = "parameter-added"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.parameters.flatMap { pair in
      pair.parameters.added.map { parameter in
        let isRequired = parameter.isRequired || parameter.location == .path
        let staysList = comparison.staysList(pair.old, pair.new) && parameter.location == .query
        return change(
          pair.new.subject, "there is a new \(parameter.words)\(isRequired ? ", which is required" : "")",
          reason: "old programs do not send it", sourceReason: protocolTakesMore, old: nil,
          new: parameter.place ?? pair.new.place,
          wire: parameter.isRequired && parameter.location == .query, source: isRequired || !staysList)
      }
    }
  }
}
