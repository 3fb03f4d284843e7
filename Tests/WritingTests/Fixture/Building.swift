import JSONText
import Schema
import SourceText

// Short ways to build schemas by hand.

/// A place at the top of a page.
func place(_ path: String) -> SourcePlace {
  SourcePlace(path: path, line: 1, column: 1, span: ByteSpan(0, 1))
}

func field(
  _ name: String, _ member: String, _ type: SchemaType, _ presence: Field.Presence = .always, null: Bool = false,
  apart: Bool = false, _ describe: (inout Notes) -> Void = { _ in }
) -> Field {
  var notes = Notes()
  describe(&notes)
  return Field(
    name: name, memberName: member, type: type, presence: presence, isNullable: null, keepsNullApart: apart,
    notes: notes)
}

func record(_ name: String, _ fields: [Field], about description: String? = nil) -> Model {
  Model(name: name, kind: .record(Record(fields: fields)), description: description)
}

func enumeration(_ name: String, _ cases: [(String, String)], about description: String? = nil) -> Model {
  let cases = cases.map { Enumeration.Case(value: $0.0, memberName: $0.1) }
  return Model(name: name, kind: .enumeration(Enumeration(cases: cases)), description: description)
}

func parameter(
  _ name: String, _ member: String, _ location: Parameter.Location, _ type: SchemaType,
  style: Parameter.Style = .single, required: Bool = false, _ describe: (inout Notes) -> Void = { _ in }
) -> Parameter {
  var notes = Notes()
  describe(&notes)
  return Parameter(
    name: name, memberName: member, location: location, type: type, style: style,
    isRequired: required || location == .path, notes: notes)
}

func model(_ name: String, _ arguments: SchemaType...) -> SchemaType {
  .model(ModelReference(name, arguments: arguments))
}

func json(_ type: SchemaType) -> [MediaContent] { [MediaContent(mediaType: "application/json", type: type)] }

/// An operation of the path `/shelves/{id}`, described further by `describe`.
func operation(
  _ method: String, _ path: [PathTemplate.Segment], _ id: String, _ typeName: String, _ summary: String,
  _ describe: (inout Operation) -> Void
) -> Operation {
  let parts = id.split(separator: ".").map(String.init)
  var operation = Operation(
    name: parts[parts.count - 1], typeName: typeName, id: id, method: method, path: PathTemplate(segments: path),
    summary: summary, sources: [place("\(parts[0])/\(parts[parts.count - 1]).txt")])
  describe(&operation)
  return operation
}

func group(_ typeName: String, _ member: String, _ operations: [Operation]) -> OperationGroup {
  OperationGroup(typeName: typeName, memberName: member, title: typeName, operations: operations, evidence: [])
}

func link(
  _ name: String, _ member: String, to operation: String, _ presence: Field.Presence = .always
) -> Field {
  var link = field(name, member, .string, presence)
  link.linkedOperation = operation
  return link
}

func role(_ role: FailureRole, _ field: Field) -> Field {
  var field = field
  field.failureRole = role
  return field
}
