import JSONText
import Schema
import SourceText

extension API {
  /// Takes examples away that no client could send, since they lack a query parameter or a field of the body which the
  /// page itself requires; a lint tells of them. Of others, answers that no server could send.
  mutating func leaveOutUnsendableExamples() {
    let required = RequiredFields(models: models)
    for group in groups.indices {
      for index in groups[group].operations.indices {
        groups[group].operations[index].leaveOutUnshownAnswers()
        let operation = groups[group].operations[index]
        let names = operation.queryParameters.filter(\.isRequired).map(\.name)
        let bodies = (operation.requestBody?.contents ?? []).map(\.type).filter(required.areIn)
        guard !names.isEmpty || !bodies.isEmpty else { continue }
        for number in operation.examples.indices where operation.examples[number].isRefused {
          // Its answer is worth showing all the same.
          if case .json(let body)? = operation.examples[number].request.body,
            bodies.contains(where: { required.areMissing(in: body, of: $0) })
          {
            groups[group].operations[index].examples[number].request.body = nil
          }
        }
        groups[group].operations[index].examples.removeAll { example in
          if example.isRefused { return false }
          if !names.allSatisfy(example.request.queryNames.contains) { return true }
          guard case .json(let body) = example.request.body else { return false }
          return bodies.contains { required.areMissing(in: body, of: $0) }
        }
      }
    }
  }
}

extension Operation {
  /// Takes answers away that show no body where a table alone tells what it holds: none is none of its type.
  fileprivate mutating func leaveOutUnshownAnswers() {
    let told = Set(responses.filter { $0.contents.contains { $0.type != .binary } }.map(\.status))
    for index in examples.indices {
      let answer = examples[index].response
      if let first = answer?.statuses.first, answer?.body == nil, told.contains(first) {
        examples[index].response = nil
      }
    }
  }
}

/// What values of a type must have, as models say it. Generic models, which only answers use, are not looked into.
private struct RequiredFields {
  private var fields: [String: [Field]] = [:]

  init(models: [Model]) {
    for model in models {
      if case .record(let record) = model.kind { fields[model.name] = record.fields }
    }
  }

  /// Whether the type is of a known record, a list of such, and so on.
  func areIn(_ type: SchemaType) -> Bool {
    switch type {
    case .model(let reference): fields[reference.name] != nil
    case .array(let inner), .map(let inner), .nullable(let inner): areIn(inner)
    default: false
    }
  }

  func areMissing(in value: JSONValue, of type: SchemaType) -> Bool {
    switch (type, value) {
    case (.nullable(let inner), _): areMissing(in: value, of: inner)
    case (.array(let inner), .array(let elements)): elements.contains { areMissing(in: $0, of: inner) }
    case (.map(let inner), .object(let object)): object.contains { areMissing(in: $0.value, of: inner) }
    case (.model(let reference), .object(let object)):
      (fields[reference.name] ?? []).contains { field in
        guard let part = object[field.name] else { return field.presence == .always }
        return areMissing(in: part, of: field.type)
      }
    default: false
    }
  }
}

extension Example {
  /// Whether all that it shows is a request that the service refused.
  fileprivate var isRefused: Bool {
    guard let statuses = response?.statuses, !statuses.isEmpty else { return false }
    return statuses.allSatisfy { (400..<500).contains($0) }
  }
}

extension Example.Request {
  /// The names in the target's query, `[]` behind the name of a list left out.
  fileprivate var queryNames: Set<String> {
    guard let start = target.firstIndex(of: "?") else { return [] }
    return Set(
      target[target.index(after: start)...].split(separator: "&").map { pair in
        let name = PercentEncoding.decoded(pair.prefix { $0 != "=" })
        return name.hasSuffix("[]") ? String(name.dropLast(2)) : name
      })
  }
}
