import Schema

@testable import Writing

/// Swift that uses all that is generated from a schema: every initialiser with all and with the fewest arguments, every
/// property with its type, every constant, every method of client and protocol. All of it is private, so that many
/// callers may stand side by side in one module.
struct Caller {
  let source: String

  init(_ api: API) throws {
    let context = try EmitContext(api, EmitOptions())
    let shapeless = Set(api.operations.flatMap { context.shapelessModels(of: $0) })
    let forms = Dictionary(api.operations.compactMap { api.form(of: $0) }.map { ($0.model.name, $0.fields) }) { $1 }
    var parts = try api.models.filter { !shapeless.contains($0.name) }.enumerated().map {
      try Self.use($1, $0, form: forms[$1.name])
    }
    parts += try context.linkedModels.map { try Self.links(of: $0, context) }
    parts += try context.failureModels.map { try Self.failure($0, context) }
    for group in context.groups {
      parts += group.operations.enumerated().map { Self.call($1, of: group, $0) }
      parts += try group.operations.flatMap(Self.filters)
      parts += group.operations.compactMap(Self.alternatives)
    }
    let groups = context.groups.map { "\($0.member.asLabel): nil as (any \($0.protocolName))?" }.joined(separator: ", ")
    source =
      (["import SpeclessRuntime", "private func server() { _ = Server(\(groups)) }"] + parts).joined(separator: "\n")
      + "\n"
  }

  private static func use(_ model: Model, _ index: Int, form: [FormField]?) throws -> String {
    let name = try modelName(model.name)
    guard let record = model.record else {
      let lines = try (model.enumeration?.cases ?? []).map {
        "  let _: \(name) = .\(try identifier($0.memberName).asMember)\n"
      }
      return "private func model\(index)() {\n\(lines.joined())}"
    }
    let fields =
      try form.map { try zip(record.fields, $0).map { try FieldSpelling($0, as: $1, scope: nil) } }
      ?? record.fields.map { try FieldSpelling($0, isBoxed: false, scope: nil) }
    let generics =
      record.parameters.isEmpty ? "" : "<\(record.parameters.map { "\($0): JSONConvertible" }.joined(separator: ", "))>"
    let type = record.parameters.isEmpty ? name : "\(name)<\(record.parameters.joined(separator: ", "))>"
    let parameters = fields.enumerated().map { "_ a\($0): \($1.type)" }.joined(separator: ", ")
    func arguments(_ isMeant: (FieldSpelling) -> Bool) -> String {
      fields.enumerated().filter { isMeant($1) }.map { "\($1.member.asLabel): a\($0)" }.joined(separator: ", ")
    }
    let reads = fields.map { "  let _: \($0.type) = all.\($0.member.asMember)\n" }.joined()
    return """
      private func model\(index)\(generics)(\(parameters)) {
        let all = \(type)(\(arguments { _ in true }))
        _ = \(type)(\(arguments { $0.defaultValue == nil }))
        _ = all
      \(reads)}
      """
  }

  private static func call(_ words: OperationWords, of group: GroupWords, _ index: Int) -> String {
    let all = words.arguments + (words.isList ? words.queryArguments : [])
    let parameters = all.enumerated().map { ", _ a\($0): \($1.outerType)" }.joined()
    func list(_ arguments: [Argument], labels: Bool = false, _ isMeant: (Argument) -> Bool = { _ in true }) -> String {
      arguments.filter(isMeant).map { argument in
        let value = "a\(all.firstIndex { $0.member == argument.member } ?? 0)"
        return argument.isUnlabeled && !labels ? value : "\(argument.member.asLabel): \(value)"
      }.joined(separator: ", ")
    }
    let result = words.simpleResult ?? "Void"
    let pages = words.isList ? Self.pages(words, group) { list($0, labels: false, $1) } : ""
    let call = "client.\(group.member.asMember).\(words.method.asMember)"
    let file = words.arguments.contains { ["file", "to"].contains($0.member) } ? "intoFile" : "to"
    let given = list(words.arguments).isEmpty ? "" : "\(list(words.arguments)), "
    let download =
      words.isDownload
      ? "  let _: Answer<NoBody> = try await \(call)(\(given)\(file): URL(fileURLWithPath: \"\"))\n" : ""
    let request = "\(words.typeName).Request(\(list(words.arguments, labels: true)))"
    let reads = words.arguments.map { "  let _: \($0.outerType) = request.\($0.member.asMember)\n" }.joined()
    return """
      private func take\(group.typeName)\(index)(_ value: \(result)) {}
      private func call\(group.typeName)\(index)(_ client: Client, _ api: any \(group.protocolName)\(parameters)) async throws {
        let _: \(result) = try await client.\(group.member.asMember).\(words.method.asMember)(\(list(words.arguments)))
        let _: \(result) = try await client.\(group.member.asMember).\(words.method.asMember)(\(list(words.arguments) { $0.defaultValue == nil }))
        take\(group.typeName)\(index)(try await api.\(words.method.asMember)(\(list(words.arguments))))
        let request = \(request)
        let _: \(words.fullResult) = try await api.\(words.method.asMember)(request: request, context: CallContext())
      \(reads)\(pages)\(download)}
      """
  }

  /// A `switch` over the bodies that differ by status, without a default.
  private static func alternatives(_ words: OperationWords) -> String? {
    guard !words.output.alternatives.isEmpty else { return nil }
    let cases = words.output.alternatives.map { alternative in
      let declaration = text(alternative.templateValue, "declaration").dropFirst("case ".count)
      let name = declaration.prefix { $0 != "(" }
      let type = declaration.dropFirst(name.count + 1).dropLast()
      return type.isEmpty ? "    case .\(name): break\n" : "    case .\(name)(let value): let _: \(type) = value\n"
    }
    return """
      private extension \(words.typeName) {
        static func use(_ body: ResponseBody) {
          switch body {
      \(cases.joined())    }
        }
      }
      """
  }

  /// The property of errors that reads a model.
  private static func failure(_ model: Model, _ context: EmitContext) throws -> String {
    let member = text(try FailureView(model, in: context).templateValue, "member")
    let name = try modelName(model.name)
    return "private func failure\(name)(_ error: APIError) { let _: \(name)? = error.\(member) }"
  }

  /// The typed links of a model.
  private static func links(of model: Model, _ context: EmitContext) throws -> String {
    guard case .record(let view) = try LinksView(model, in: context).templateValue,
      case .list(let links) = view["links"]
    else { return "" }
    let lines = links.compactMap { link -> String? in
      guard case .record(let record) = link, case .list(let declaration) = record["declaration"],
        case .text(let first) = declaration.first
      else { return nil }
      // `public var shelfLink: RelationLink<ReadShelf> {`
      let parts = first.split(separator: ": ", maxSplits: 1)
      let name = parts[0].split(separator: " ").last ?? ""
      return "  let _: \(parts[1].prefix { $0 != "{" }) = value.\(name)\n"
    }
    return "private func links\(try modelName(model.name))(_ value: \(try modelName(model.name))) {\n\(lines.joined())}"
  }

  private static func text(_ value: TemplateValue, _ key: String) -> String {
    if case .record(let record) = value, case .text(let text) = record[key] { text } else { "" }
  }

  private static func pages(
    _ words: OperationWords, _ group: GroupWords, _ list: ([Argument], (Argument) -> Bool) -> String
  ) -> String {
    let own = words.arguments.filter { $0.innerType != "Query" && !$0.isUnlabeled }
    let body = words.arguments.filter(\.isUnlabeled)
    let all = own + words.queryArguments + body
    let method = "client.\(group.member.asMember).\(words.method.asMember)"
    return """
        let _: PageSequence<\(words.output.type)> = \(method)(\(list(all) { _ in true }))
        let _: PageSequence<\(words.output.type)> = \(method)(\(list(all) { $0.defaultValue == nil }))
        _ = \(words.typeName).Query(\(list(words.queryArguments) { _ in true }))

      """
  }

  private static func filters(_ words: OperationWords) throws -> [String] {
    try words.operation.parameters.compactMap { parameter in
      guard let name = try words.operation.filterName(of: parameter) else { return nil }
      let lines = (parameter.filter?.names ?? []).map { "  let _: \(words.typeName).\(name) = .\($0.memberName)\n" }
      return "private func filters\(words.typeName)\(name)() {\n\(lines.joined())}"
    }
  }
}

extension EmitContext {
  /// Models of an operation that have no Swift type.
  fileprivate func shapelessModels(of operation: Operation) -> [String] {
    let emitted = Set(models(of: operation).map(\.name) + [api.form(of: operation)?.model.name].compactMap(\.self))
    return api.models.filter { $0.scope == operation.typeName && !emitted.contains($0.name) }.map(\.name)
  }
}
