import JSONText
import Schema
import SourceText

extension OpenAPIWriter {
  /// The schemas of all components, sorted by key.
  var componentSchemas: JSONObject {
    JSONObject(uniqueKeysWithValues: components.all.parallelMap { ($0.key, .object(componentSchema($0))) })
  }

  private func componentSchema(_ component: ComponentTable.Component) -> JSONObject {
    var object: JSONObject
    switch component.model.kind {
    case .record(let record): object = recordSchema(record, component)
    case .enumeration(let enumeration): object = enumerationSchema(enumeration, component.model.description)
    }
    object.add("x-source", source: component.model.evidence)
    return object
  }

  private func recordSchema(_ record: Record, _ component: ComponentTable.Component) -> JSONObject {
    var object: JSONObject = ["type": "object"]
    object.add("description", prose: component.model.description)
    let properties = record.fields.map { ($0.name, JSONValue.object(property($0, of: component))) }
    object["properties"] = .object(JSONObject(uniqueKeysWithValues: properties))
    object.add("required", record.fields.filter { $0.presence == .always }.map { .string($0.name) })
    if let envelope = record.envelope {
      object["x-list-page"] = ["items": .string(envelope.items), "next": .string(envelope.way.joined(separator: "/"))]
    }
    if !component.reference.arguments.isEmpty {
      object["x-generic"] = .string(SchemaType.model(component.reference).description)
    }
    return object
  }

  /// Known values beside any other text: a reader that checks must let a value through that the pages do not list.
  private func enumerationSchema(_ enumeration: Enumeration, _ description: String?) -> JSONObject {
    let values = enumeration.cases.map { JSONValue.string($0.value) }
    var object: JSONObject =
      values.isEmpty
      ? ["type": "string"] : ["anyOf": [["type": "string", "enum": .array(values)], ["type": "string"]]]
    object.add("description", prose: description)
    object["x-open-enumeration"] = true
    return object
  }

  private func property(_ field: Field, of component: ComponentTable.Component) -> JSONObject {
    let type = components.closed(field.type, component.bindings)
    let isRFC3339 = timestamps.isRFC3339(field, of: component.reference.name)
    var object = schema(type, timestampFormat: isRFC3339 ? "date-time" : nil)
    if field.isNullable { object = orNull(object) }
    object.add("description", prose: field.notes.description)
    addLimits(field.notes, type, to: &object)
    addValues(field.notes, type, isNullable: field.isNullable, to: &object)
    object.add("readOnly", field.notes.isReadOnly)
    object.add("deprecated", field.notes.isDeprecated)
    object.add("x-experimental", field.notes.isExperimental)
    object.add("x-source", source: field.evidence)
    return object
  }
}
