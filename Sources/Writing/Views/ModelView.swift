import Schema

/// The file of one model.
struct ModelView: View {
  private let header: HeaderView
  private let record: RecordView?
  private let enumeration: EnumerationView?
  private let list: ListPageView?

  init(_ model: Model, in context: EmitContext) throws {
    header = HeaderView()
    switch model.kind {
    case .record(let definition):
      record = try RecordView(model, definition, indent: 0, in: context)
      enumeration = nil
      list = try definition.envelope.map { try ListPageView(model, definition, $0, in: context) }
    case .enumeration(let definition):
      record = nil
      enumeration = try EnumerationView(model, definition, indent: 0, in: context)
      list = nil
    }
  }

  var templateValue: TemplateValue {
    [
      "header": TemplateValue(header), "record": TemplateValue(record), "enumeration": TemplateValue(enumeration),
      "list": TemplateValue(list),
    ]
  }
}
