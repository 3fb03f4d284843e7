import JSONText
import Schema
import SourceText

extension API {
  /// Puts values in the place of `{id}` and `:id` in the targets of examples, as no client sends those: a value that a
  /// table gives, else one that the answer shows for it, else any that its type allows. Each is told.
  mutating func fillPlaceholders(diagnostics: inout Diagnostics) {
    let choices = firstChoices
    for group in groups.indices {
      for index in groups[group].operations.indices {
        var operation = groups[group].operations[index]
        guard !operation.pathParameters.isEmpty else { continue }
        for number in operation.examples.indices {
          var target = PlaceholderTarget(operation.examples[number].request.target, of: operation, choices)
          target.fill(from: operation.examples[number])
          guard !target.filled.isEmpty else { continue }
          operation.examples[number].request.target = target.text
          diagnostics.report(.placeholderFilled(target.filled, at: operation.examples[number].source))
        }
        groups[group].operations[index].examples = operation.examples
      }
    }
  }

  /// By the name of the enumeration.
  private var firstChoices: [String: String] {
    var choices: [String: String] = [:]
    for model in models {
      if case .enumeration(let enumeration) = model.kind { choices[model.name] = enumeration.cases.first?.value }
    }
    return choices
  }
}

/// The target of an example, segment by segment.
private struct PlaceholderTarget {
  private var segments: [String]
  private let query: Substring
  private let operation: Operation
  private let choices: [String: String]
  /// What was put in, by the parameter's name.
  private(set) var filled: [(name: String, value: String)] = []

  init(_ target: String, of operation: Operation, _ choices: [String: String]) {
    let path = target.prefix { $0 != "?" }
    segments = path.split(separator: "/").map(String.init)
    query = target[path.endIndex...]
    (self.operation, self.choices) = (operation, choices)
  }

  var text: String { "/" + segments.joined(separator: "/") + query }

  mutating func fill(from example: Example) {
    let template = operation.path.segments
    guard segments.count == template.count, segments.contains(where: Self.mayBePlaceholder) else { return }
    for (index, segment) in PathWitnesses.segments(of: segments.joined(separator: "/")).enumerated() {
      switch (template[index], segment) {
      case (.parameter(let name), .parameter):
        segments[index] = encodedValue(of: name, example)
      case (.pattern(let pattern), .pattern):
        segments[index] = template[index].parameterNames.reduce(pattern) {
          $0.replacing("{\($1)}", with: encodedValue(of: $1, example))
        }
      default: break
      }
    }
  }

  private static func mayBePlaceholder(_ segment: String) -> Bool {
    segment.utf8.contains { ":{<[*_".utf8.contains($0) }
  }

  private mutating func encodedValue(of name: String, _ example: Example) -> String {
    let value = value(of: name, example)
    filled.append((name, value))
    return value.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.subtracting(["/", ";"])) ?? name
  }

  private func value(of name: String, _ example: Example) -> String {
    guard let parameter = operation.pathParameters.first(where: { $0.name == name }) else { return name }
    let documented = parameter.notes.examples + Self.shown(name, in: example.response?.body)
    if let known = documented.first(where: { PathValues.fits($0, parameter.type) && isUsable($0) }) { return known }
    return switch parameter.type {
    case .integer, .number: parameter.notes.minimum?.text ?? "1"
    case .boolean: "true"
    case .model(let reference): choices[reference.name] ?? name
    default: name
    }
  }

  private func isUsable(_ value: String) -> Bool {
    !value.isEmpty && ![".", ".."].contains(value) && !value.contains(redactionMark)
  }

  /// What an answer shows of the thing that the path names: `7` of `{"id": 7}` for `id` and `shelf_id`.
  private static func shown(_ name: String, in body: ExampleBody?) -> [String] {
    guard case .json(let json) = body, let object = json.objectValue else { return [] }
    // Around the thing there may be one more object: `{"shelf": {"id": 7}}`.
    let inner = object.count == 1 ? object.first?.value.objectValue : nil
    let last = Identifier.words(of: name).last?.lowercased() ?? name
    return [object, inner].compactMap(\.self).flatMap { object in
      [name, last].compactMap { object[$0] }.compactMap { $0.stringValue ?? $0.numberValue?.text }
    }
  }
}

extension Diagnostic {
  fileprivate static func placeholderFilled(
    _ filled: [(name: String, value: String)], at place: SourcePlace
  ) -> Diagnostic {
    let values = filled.map { "\"\(Quotation.short($0.value))\" for \(Quotation.short($0.name))" }
    return Diagnostic(
      "placeholder-filled", .note,
      "the route of an example shows no values; it is given \(values.joined(separator: ", "))", at: place,
      help: "Show the route as it is called, GET /shelves/7, beside the answer.")
  }
}
