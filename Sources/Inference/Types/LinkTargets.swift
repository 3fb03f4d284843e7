import JSONText
import Schema
import SourceText

/// Tells to which documented operation the links of models lead.
///
/// A page shows `"books_url": "/v1/authors/7/books"` in a field, and another page documents
/// `GET /v1/authors/{id}/books`: the field leads to that operation, and a client can offer it as a call. All values
/// that examples show must lead to the same one; where several templates fit, the one with more literal segments is it.
/// A field that holds a link as an object (`"books": {"href": "/v1/authors/7/books"}`) leads where that does.
struct LinkTargets: Sendable {
  /// A link as an example shows it.
  private struct Shown: Sendable {
    let text: String
    let place: SourcePlace
  }

  /// A field of a model, by which links are gathered.
  private struct FieldKey: Hashable, Sendable {
    let model: Int
    let field: Int
  }

  private let models: [Model]
  private let indices: [String: Int]
  private let paths: PathIndex
  /// The field of the link in each model that is one, and the models that lead from page to page of a list.
  private let linkFields: [String: String]
  private let paging: Set<String>
  private var shown: [FieldKey: [Shown]] = [:]

  /// Notes the operation at each field that leads to one.
  static func note(in api: inout API) {
    let targets = LinkTargets(api)
    let records = Array(api.models.indices).parallelMap { targets.record(ofModel: $0) }
    for (index, record) in records.enumerated() {
      if let record { api.models[index].kind = .record(record) }
    }
  }

  /// The record with what its fields lead to; nil where none leads anywhere.
  private func record(ofModel index: Int) -> Record? {
    // What wraps many things leads to as many operations; the examples happen to show some of them.
    guard var record = models[index].record, record.parameters.isEmpty, record.envelope == nil,
      !paging.contains(models[index].name)
    else { return nil }
    var isChanged = false
    for position in record.fields.indices {
      let links = shown[FieldKey(model: index, field: position)] ?? []
      guard let first = links.first, let operation = operation(for: links) else { continue }
      isChanged = true
      record.fields[position].linkedOperation = operation
      record.fields[position].evidence.append(
        Evidence(
          .shown, .path, rule: "link-targets", claim: "leads to \(operation)", text: first.text, place: first.place))
    }
    return isChanged ? record : nil
  }

  private init(_ api: API) {
    let operations = api.operations
    models = api.models
    indices = Dictionary(zip(models.map(\.name), models.indices)) { first, _ in first }
    paths = PathIndex(operations.filter { $0.method == "GET" && !$0.isRemoved })
    let links = models.compactMap { model in model.record?.linkField.map { (model.name, $0.name) } }
    linkFields = Dictionary(links) { first, _ in first }
    let ways = models.compactMap(\.record).compactMap { api.wayToNextPage(from: $0) }
    paging = Set(ways.flatMap { $0.flatMap(\.type.references) }.map(\.name))
    let blank = self
    let parts = operations.parallelParts { part in
      var gathering = blank
      for operation in part { gathering.gather(from: operation) }
      return gathering.shown
    }
    for part in parts { shown.merge(part) { $0 + $1 } }
  }

  private mutating func gather(from operation: Operation) {
    for example in operation.examples {
      guard let answer = example.response, case .json(let value) = answer.body else { continue }
      let response = operation.responses.first { answer.statuses.contains($0.status) }
      guard let type = response?.contents.first(where: \.isJSON)?.type else { continue }
      gather(value, type, example.source)
    }
  }

  /// Goes through a value along its type. The type mentions no parameters: they have been replaced by what they stand for.
  private mutating func gather(_ value: JSONValue, _ type: SchemaType, _ place: SourcePlace) {
    switch type {
    case .nullable(let inner): gather(value, inner, place)
    case .array(let element):
      for value in value.arrayValue ?? [] { gather(value, element, place) }
    case .map(let inner):
      for (_, value) in value.objectValue ?? [:] { gather(value, inner, place) }
    case .model(let reference): gather(value, reference, place)
    case .any, .boolean, .integer, .number, .string, .timestamp, .binary, .parameter: break
    }
  }

  private mutating func gather(_ value: JSONValue, _ reference: ModelReference, _ place: SourcePlace) {
    guard let model = indices[reference.name], let record = models[model].record, let members = value.objectValue
    else { return }
    let arguments = record.bindings(reference.arguments)
    // By their places, since a field with all its evidence is large.
    for position in record.fields.indices {
      guard let member = members[record.fields[position].name] else { continue }
      if case .string = record.fields[position].type {
        guard let text = member.stringValue else { continue }
        shown[FieldKey(model: model, field: position), default: []].append(Shown(text: text, place: place))
      } else if let link = link(in: member, record.fields[position].type) {
        shown[FieldKey(model: model, field: position), default: []].append(Shown(text: link, place: place))
      } else {
        gather(member, record.fields[position].type.bound(to: arguments), place)
      }
    }
  }

  /// Where a link that is an object leads; nowhere if it is to be called by another method than GET.
  private func link(in value: JSONValue, _ type: SchemaType) -> String? {
    guard case .model(let reference) = type.withoutNull, let key = linkFields[reference.name],
      let link = value.objectValue, let text = link[key]?.stringValue
    else { return nil }
    return ["GET", nil].contains(link["method"]?.stringValue) ? text : ""
  }

  /// The id of the one operation that all links lead to.
  private func operation(for links: [Shown]) -> String? {
    guard let first = links.first, let target = paths.operation(at: first.text) else { return nil }
    return links.dropFirst().allSatisfy { paths.operation(at: $0.text) == target } ? target : nil
  }
}
