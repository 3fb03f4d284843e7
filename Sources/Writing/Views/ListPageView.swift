import Schema

/// What makes a list envelope a page that leads to the next: where its items are, and the link.
struct ListPageView: View {
  private let access: String
  private let name: String
  /// The expression of each; nil where the record's own property is called so already.
  private let items: String?
  private let itemType: String
  private let nextLink: String?

  init(_ model: Model, _ record: Record, _ envelope: ListEnvelope, in context: EmitContext) throws {
    access = context.access
    name = try modelName(model.name)
    guard let items = record.fields.first(where: { $0.name == envelope.items }),
      let next = record.fields.first(where: { $0.name == envelope.next }),
      case .array(let element) = items.type.withoutNull(false).0
    else {
      throw EmissionError(
        "list \(model.name) has no array \(stringLiteral(envelope.items)) or no link \(stringLiteral(envelope.next))",
        at: model.evidence.first?.place)
    }
    itemType = try swiftType(element, in: model.scope)
    self.items = try Self.expression(
      items, of: model, requirement: "items", wanted: "[\(itemType)]", fallback: " ?? []")
    nextLink = try Self.expression(next, of: model, requirement: "nextLink", wanted: "String?", fallback: "")
  }

  private static func expression(
    _ field: Field, of model: Model, requirement: String, wanted: String, fallback: String
  ) throws -> String? {
    let spelling = try FieldSpelling(field, isBoxed: false, scope: model.scope)
    if field.memberName == requirement {
      guard spelling.type == wanted else {
        throw EmissionError(
          "\(model.name).\(requirement) is \(spelling.type), but a list's \(requirement) is \(wanted)",
          at: field.evidence.first?.place, help: "give the field another name in specless.json")
      }
      return nil
    }
    let value = spelling.reading == "presence" ? "\(spelling.member).wrapped" : spelling.member
    return spelling.defaultValue == nil ? value : value + fallback
  }

  var templateValue: TemplateValue {
    [
      "access": TemplateValue(access), "name": TemplateValue(name), "items": TemplateValue(items),
      "itemType": TemplateValue(itemType),
      "nextLink": TemplateValue(nextLink),
    ]
  }
}
