import Pages
import SourceText

/// What definitions say of the fields of answers, by operation: `metadata.labels` of two things may be one model, and
/// each has its own words for it.
struct DefinedWords: Sendable {
  struct Words: Sendable {
    /// From the root of the answer.
    var path: [String]
    var text: Text
    var file: SourceFile

    var place: SourcePlace { file.place(of: text.span) }
  }

  private var byOperation: [String: [Words]] = [:]

  init(_ definitions: [ObjectDefinition], graph: SlotGraph, plan: ModelPlan) {
    for (slot, number) in plan.definitions.sorted(by: { $0.key < $1.key }) {
      let rows = definitions[number].fields.rows.compactMap { row in
        row.description.map { (path: FieldPlacing.listComponents(of: row.name.string), text: $0) }
      }
      for usage in graph[slot].usages where !usage.isRequest && !usage.isFailure {
        byOperation[usage.operation, default: []] += rows.map {
          Words(path: usage.path + $0.path, text: $0.text, file: definitions[number].file)
        }
      }
    }
  }

  func words(for operation: String) -> [Words] { byOperation[operation] ?? [] }
}
