import JSONText
import Schema
import SourceText

/// A small library's API that has each feature an OpenAPI document can show.
enum OpenAPIFixture {
  static let api = API(groups: [books, shelves], models: models)

  static func place(_ line: Int, _ page: String = "shelves/create.txt") -> SourcePlace {
    SourcePlace(path: page, line: line, column: 5, span: ByteSpan(line * 10, line * 10 + 4))
  }

  static func notes(_ set: (inout Notes) -> Void) -> Notes {
    var notes = Notes()
    set(&notes)
    return notes
  }

  static func model(_ name: String, _ arguments: SchemaType...) -> SchemaType {
    .model(ModelReference(name, arguments: arguments))
  }

  static func field(
    _ name: String, _ type: SchemaType, _ presence: Field.Presence = .always, isNullable: Bool = false,
    evidence: [Evidence] = [], _ set: (inout Notes) -> Void = { _ in }
  ) -> Field {
    Field(
      name: name, memberName: name, type: type, presence: presence, isNullable: isNullable, notes: notes(set),
      evidence: evidence)
  }

  static func record(_ name: String, over parameters: [String] = [], _ fields: [Field], next: String? = nil) -> Model {
    let envelope = next.map { ListEnvelope(items: "items", way: [$0]) }
    return Model(name: name, kind: .record(Record(parameters: parameters, fields: fields, envelope: envelope)))
  }

  static func enumeration(_ name: String, _ values: String...) -> Model {
    Model(name: name, kind: .enumeration(Enumeration(cases: values.map { .init(value: $0, memberName: $0) })))
  }

  static func operation(
    _ method: String, _ segments: [PathTemplate.Segment], _ typeName: String, id: String = "", _ summary: String = "",
    _ set: (inout Operation) -> Void = { _ in }
  ) -> Operation {
    var operation = Operation(
      name: typeName, typeName: typeName, id: id.isEmpty ? typeName : id, method: method,
      path: PathTemplate(segments: segments), summary: summary, sources: [place(1)])
    set(&operation)
    return operation
  }

  static func group(_ title: String, _ operations: [Operation]) -> OperationGroup {
    let evidence = [Evidence(.stated, .grouping, rule: "group-from-title", claim: title, place: place(2))]
    return OperationGroup(
      typeName: title, memberName: title.lowercased(), title: title, operations: operations, evidence: evidence)
  }
}
