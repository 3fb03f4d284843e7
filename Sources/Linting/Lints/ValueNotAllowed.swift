import JSONText
import Pages
import Schema
import SourceText

/// An example value, a default or a value in a route that the documented valid values or limits do not allow.
struct ValueNotAllowed: Lint {
  let rule = Rule(
    "value-not-allowed", .warning,
    finds: "An example that its own valid values or limits do not allow.",
    matters: "Either the list is incomplete or the service refuses the example.",
    example: """
      state | The state of the loan | open, overdue        "state": "lost"
      """,
    remedy: "Complete the list on the page, or correct the example.")

  func check(_ material: SchemaMaterial) -> [Diagnostic] {
    let limits = Limits(models: Dictionary(material.api.models.map { ($0.name, $0) }) { first, _ in first })
    let inBodies = material.shownValues.compactMap { value -> Diagnostic? in
      guard let objection = limits.objection(to: value.node, type: value.type, value.field.notes),
        !limits.areCorrected(of: value)
      else { return nil }
      return finding(objection, value.name, value.place, value.field.evidence)
    }
    return inBodies + material.pages.flatMap(inTables) + inQueries(material.documented, limits)
  }

  private func finding(_ objection: String, _ name: String, _ place: SourcePlace, _ evidence: [Evidence]) -> Diagnostic
  {
    let listed = evidence.first { $0.aspect == .validValues || $0.rule == "type-from-valid-values" }?.place
    return rule.finding(
      "\"\(name)\" shows \(objection)", at: place,
      notes: listed.map { [.init("the valid values stand here", at: $0)] } ?? [],
      help: "complete what is allowed, or correct the example")
  }

  // MARK: Values in tables

  /// Example values and defaults of a row against the valid values of the same row.
  private func inTables(_ page: EndpointPage) -> [Diagnostic] {
    page.exchanges.flatMap(\.documentedRows).flatMap { row -> [Diagnostic] in
      let shown = row.exampleValues + [row.defaultValue].compactMap { $0 }
      guard !shown.isEmpty, let allowed = Self.words(row.validValues) else { return [] }
      return shown.compactMap { text in
        let value = Self.unquoted(text.string)
        guard Self.isWord(value), value != "null", !allowed.contains(value) else { return nil }
        return rule.finding(
          "\"\(row.name.string)\" shows \"\(redacted(value, of: row.name.string))\", which is not among its valid values",
          at: page.place(text.span),
          notes: [.init("the valid values stand here", at: page.place(row.validValues[0].span))],
          help: "complete the list, or correct the value")
      }
    }
  }

  /// Valid values that are words; nil where there are none or one is prose or a range.
  private static func words(_ texts: [Text]) -> Set<String>? {
    let values = texts.flatMap { $0.string.split(separator: ",") }.map { unquoted(String($0)) }
    return values.isEmpty || !values.allSatisfy(isWord) ? nil : Set(values)
  }

  private static func unquoted(_ text: String) -> String {
    let trimmed = foldedSpaces(text)
    for quote in ["\"", "'", "`"] where trimmed.count > 1 && trimmed.hasPrefix(quote) && trimmed.hasSuffix(quote) {
      return String(trimmed.dropFirst().dropLast())
    }
    return trimmed
  }

  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "0123456789_-".unicodeScalars.contains($0) }
      && !text.allSatisfy { $0.isNumber || $0 == "-" }
  }

  // MARK: Values in routes

  private func inQueries(_ operations: [DocumentedOperation], _ limits: Limits) -> [Diagnostic] {
    operations.flatMap { documented in
      documented.exchanges.flatMap { shown -> [Diagnostic] in
        guard let route = shown.exchange.route, route.target.bytes.contains(UInt8(ascii: "?")) else { return [] }
        return RequestTarget(route.target.string).query.compactMap { pair in
          let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
          guard parts.count == 2,
            let parameter = documented.operation.queryParameters.first(where: { $0.name == parts[0] }),
            let objection = limits.objection(to: redacted(parts[1], of: parameter.name), of: parameter)
          else { return nil }
          return finding(
            objection, "\(documented.operation.id).\(parameter.name)", shown.page.place(route.span), parameter.evidence)
        }
      }
    }
  }
}

/// What is allowed where.
private struct Limits {
  let models: [String: Model]

  /// Where a correction gave the valid values, what contradicts it has been told already.
  func areCorrected(of value: ShownValue) -> Bool {
    let listed = value.type.references.first.flatMap { models[$0.name] }?.evidence ?? []
    return (value.field.evidence + listed).contains {
      $0.kind == .corrected && $0.aspect == .validValues && $0.rule == "correction"
    }
  }

  /// What is wrong with a value, as the end of "shows …"; nil if nothing is.
  func objection(to node: JSONNode, type: SchemaType, _ notes: Notes) -> String? {
    switch type {
    case .nullable(let wrapped): return objection(to: node, type: wrapped, notes)
    case .model(let reference):
      guard let cases = models[reference.name]?.enumeration?.cases, let text = node.stringValue else { return nil }
      return Self.objection(to: text, among: cases)
    case .integer, .number: return node.doubleValue.flatMap { Self.objection(to: $0, notes) }
    case .string: return node.stringValue.flatMap { Self.objection(toLengthOf: $0, notes) }
    default: return nil
    }
  }

  func objection(to text: String, of parameter: Parameter) -> String? {
    switch parameter.type {
    case .model(let reference):
      return models[reference.name]?.enumeration.flatMap { Self.objection(to: text, among: $0.cases) }
    case .integer, .number: return Double(text).flatMap { Self.objection(to: $0, parameter.notes) }
    default: return nil
    }
  }

  private static func objection(to text: String, among cases: [Enumeration.Case]) -> String? {
    cases.contains { $0.value == text } ? nil : "\"\(text)\", which is not among its valid values"
  }

  private static func objection(to number: Double, _ notes: Notes) -> String? {
    if let low = notes.minimum, number < low.doubleValue { return "\(number.plain), and the least is \(low)" }
    if let high = notes.maximum, number > high.doubleValue { return "\(number.plain), and the most is \(high)" }
    return nil
  }

  private static func objection(toLengthOf text: String, _ notes: Notes) -> String? {
    let count = text.unicodeScalars.count
    if let low = notes.minimumLength, count < low { return "\(count) characters, and the least is \(low)" }
    if let high = notes.maximumLength, count > high { return "\(count) characters, and the most is \(high)" }
    return nil
  }
}

extension Double {
  /// `3` for 3.0.
  fileprivate var plain: String { Int(exactly: self).map(String.init) ?? String(self) }
}
