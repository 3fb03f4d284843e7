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
      let way = context.api.wayToNextPage(from: record), let next = way.first,
      case .array(let element) = items.type.withoutNull(false).0
    else {
      let link = envelope.way.joined(separator: ".")
      throw EmissionError(
        "list \(model.name) has no array \(stringLiteral(envelope.items)) or no link \(stringLiteral(link))",
        at: model.evidence.first?.place)
    }
    itemType = try swiftType(element, in: model.scope)
    self.items = try Self.expression(
      items, of: model, requirement: "items", wanted: "[\(itemType)]", fallback: " ?? []")
    nextLink =
      way.count == 1
      ? try Self.expression(next, of: model, requirement: "nextLink", wanted: "String?", fallback: "")
      : try Self.expression(along: way, of: model, in: context)
  }

  /// `paging.next?.href`: a link that stands further in.
  private static func expression(along way: [Field], of model: Model, in context: EmitContext) throws -> String {
    if let own = model.record?.fields.first(where: { $0.memberName == "nextLink" }) {
      throw EmissionError(
        "\(model.name).nextLink is not the link to the next page", at: own.evidence.first?.place,
        help: "give the field another name in specless.json")
    }
    var expression = ""
    for (index, field) in way.enumerated() {
      let spelling = try FieldSpelling(field, isBoxed: false, scope: nil)
      expression += spelling.reading == "presence" ? "\(spelling.member).wrapped" : spelling.member
      if index < way.count - 1 { expression += spelling.defaultValue == nil ? "." : "?." }
    }
    return expression
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
