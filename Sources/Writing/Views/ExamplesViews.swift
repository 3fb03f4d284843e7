import Schema

/// The file that gathers all documented examples.
struct ExamplesView: View {
  private let header = HeaderView()
  private let access: String
  private let doc: [String]
  private let all: [String]

  init(in context: EmitContext) {
    access = context.access
    var comment = DocComment()
    comment.paragraph("Every documented request with its documented answer.")
    let leftOut = context.operations.flatMap(\.otherExamples).map { "\($0.title) (\(codeSpan($0.source.path)))" }
    comment.paragraph(leftOut.isEmpty ? nil : "Without those that show no answer:")
    comment.list(leftOut)
    doc = comment.lines
    let groups = context.exampleGroups.map(\.member)
    all = Listing(
      "\(access)static let all: [DocumentedExample] = [", groups, groups.isEmpty ? "]" : "].flatMap(\\.self)",
      endsWithComma: true
    ).lines(indent: 2)
  }

  var templateValue: TemplateValue {
    [
      "header": TemplateValue(header), "access": TemplateValue(access), "doc": TemplateValue(doc),
      "all": TemplateValue(all),
    ]
  }
}

/// The file of one group's documented examples, as data.
struct GroupExamplesView: View {
  private struct Example: View {
    let doc: [String]
    let declaration: [String]

    init(_ words: ExampleWords, access: String) {
      var comment = DocComment(indent: 2)
      comment.paragraph("\(words.example.title), as \(codeSpan(words.example.source.path)) shows it.")
      doc = comment.lines
      declaration = words.declaration(access: access)
    }

    var templateValue: TemplateValue {
      ["doc": TemplateValue(doc), "declaration": TemplateValue(declaration)]
    }
  }

  private let header: HeaderView
  private let access: String
  private let doc: [String]
  private let all: [String]
  private let examples: [Example]

  init(_ group: GroupWords, in context: EmitContext) throws {
    header = HeaderView(imports: context.exampleImports)
    access = context.access
    var comment = DocComment(indent: 2)
    comment.paragraph("\(group.title): the documented examples.")
    doc = comment.lines
    let named = try group.examples()
    all = Listing(
      "\(access)static let \(group.member): [DocumentedExample] = [", named.map(\.name), "]", endsWithComma: true
    ).lines(indent: 2)
    examples = named.map { Example($0, access: context.access) }
  }

  var templateValue: TemplateValue {
    [
      "header": TemplateValue(header), "access": TemplateValue(access), "doc": TemplateValue(doc),
      "all": TemplateValue(all), "examples": TemplateValue(examples),
    ]
  }
}

extension EmitContext {
  var exampleGroups: [GroupWords] {
    groups.filter { $0.operations.contains { !$0.examples.isEmpty } }
  }

  /// The module itself is another one, and with internal access only a testable import sees into it.
  fileprivate var exampleImports: [String] {
    let runtime = "import SpeclessRuntime"
    if options.accessLevel == .internal { return [runtime, "", "@testable import \(options.moduleName)"] }
    let own = "import \(options.moduleName)"
    return own.utf8.lexicographicallyPrecedes(runtime.utf8) ? [own, runtime] : [runtime, own]
  }
}

extension GroupWords {
  /// The group's examples, each under a name of its own.
  fileprivate func examples() throws -> [ExampleWords] {
    var seen: Set<String> = [member, "all"]
    return try operations.flatMap { words in
      try words.examples.enumerated().map { index, example in
        let base = "\(words.typeName.prefix(1).lowercased())\(words.typeName.dropFirst())\(index + 1)"
        let name = try identifier(base, at: example.source)
        guard seen.insert(name).inserted else {
          throw EmissionError("two of the documented examples would be called \(name)", at: example.source)
        }
        return try ExampleWords(name: name, operation: words, example: example)
      }
    }
  }
}

extension OperationWords {
  /// The examples that show what a call returns or throws; others show nothing to verify.
  fileprivate var examples: [Example] { operation.examples.filter(showsAnswer) }
  fileprivate var otherExamples: [Example] { operation.examples.filter { !showsAnswer($0) } }

  private func showsAnswer(_ example: Example) -> Bool {
    guard let status = example.response?.statuses.first else { return false }
    return operation.responses.contains { $0.status == status }
  }
}
