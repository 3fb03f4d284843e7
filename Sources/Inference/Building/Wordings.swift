import JSONText
import Pages
import Schema
import SourceText

/// Keeps what a page says of a field in words other than its model's: one model has one description, and pages differ.
struct Wordings {
  private let records: [String: Record]
  private let defined: DefinedWords

  init(_ models: [Model], defined: DefinedWords) {
    self.defined = defined
    records = Dictionary(models.compactMap { model in model.record.map { (model.name, $0) } }) { first, _ in first }
  }

  /// The operation, with what its pages say otherwise added to every answer.
  func added(to operation: Operation, from draft: OperationDraft) -> Operation {
    var operation = operation
    for shown in draft.exchanges {
      let codes = Set(shown.exchange.status?.statuses.map(\.code) ?? [])
      for index in operation.responses.indices where codes.contains(operation.responses[index].status) {
        guard let content = operation.responses[index].contents.first else { continue }
        for wording in wordings(shown.page, shown.exchange, content.type)
        where !operation.responses[index].wordings.contains(where: { $0.path == wording.path }) {
          operation.responses[index].wordings.append(wording)
        }
      }
    }
    for index in operation.responses.indices where operation.responses[index].status < 400 {
      guard let content = operation.responses[index].contents.first else { continue }
      for words in defined.words(for: draft.key) {
        guard let wording = wording(words.text, at: words.path, in: content.type, words.place),
          !operation.responses[index].wordings.contains(where: { $0.path == wording.path })
        else { continue }
        operation.responses[index].wordings.append(wording)
      }
    }
    return operation
  }

  private func wordings(_ page: EndpointPage, _ exchange: Exchange, _ type: SchemaType) -> [Wording] {
    guard let rows = exchange.responseFields?.rows, let json = exchange.responseBody?.json else { return [] }
    let places = FieldPlacing(paths: FieldPlacing.keyPaths(of: json.root)).place(rows.map(\.name.string))
    return zip(rows, places).compactMap { row, place in
      row.description.flatMap { wording($0, at: place.path, in: type, page.place($0.span)) }
    }
  }

  private func wording(_ text: Text, at path: [String], in type: SchemaType, _ place: @autoclosure () -> SourcePlace)
    -> Wording?
  {
    guard let field = field(at: path[...], in: type, [:]) else { return nil }
    let description = FieldNotes.folded(text.string)
    guard !description.isEmpty, description != field.field.notes.description else { return nil }
    return Wording(path: path, type: field.type, description: description, place: place())
  }

  /// The field at a path, with its type as it is there, generic parameters bound.
  private func field(
    at path: ArraySlice<String>, in type: SchemaType, _ bound: [String: SchemaType]
  ) -> (field: Field, type: SchemaType)? {
    guard let key = path.first else { return nil }
    switch type {
    case .array(let element): return field(at: key == "[]" ? path.dropFirst() : path, in: element, bound)
    case .nullable(let wrapped): return field(at: path, in: wrapped, bound)
    case .parameter(let name): return bound[name].flatMap { field(at: path, in: $0, [:]) }
    case .model(let reference):
      guard let record = records[reference.name], let found = record.fields.first(where: { $0.name == key }) else {
        return nil
      }
      let arguments = reference.arguments.map { $0.bound(to: bound) }
      let inner = record.bindings(arguments)
      if path.count == 1 { return (found, found.type.bound(to: inner)) }
      return field(at: path.dropFirst(), in: found.type, inner)
    case .any, .boolean, .integer, .number, .string, .timestamp, .binary, .map: return nil
    }
  }
}
