import Testing

@testable import Writing

/// What is documented of the views is what templates are given: every key, and of the kind that is said.
@Suite struct ViewGuideTests {
  private static let guides = Dictionary(
    allViewGuides.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  @Test(arguments: Artefact.all.map(\.template)) func guidesAreTheViews(_ template: String) throws {
    let context = try EmitContext(library, EmitOptions())
    for artefact in Artefact.all where artefact.template == template {
      for page in artefact.files(context) { check(try page.view(), template, page.path) }
    }
  }

  @Test func everyTemplateHasAGuide() {
    // DocComment takes its one key from whichever view includes it.
    for (name, _) in builtInTemplateSources where name != "DocComment" { #expect(Self.guides[name] != nil, "\(name)") }
    #expect(Set(allViewGuides.map(\.name)).count == allViewGuides.count)
    check(ModuleView().templateValue, "Module", "Module.swift")
  }

  private func check(_ value: TemplateValue, _ name: String, _ path: String) {
    guard let guide = Self.guides[name] else {
      Issue.record("\(path): no guide tells of \(name)")
      return
    }
    guard case .record(let record) = value else {
      Issue.record("\(path): \(name) is \(value.kind)")
      return
    }
    #expect(record.keys.sorted() == guide.keys.map(\.name).sorted(), "\(path): \(name)")
    for key in guide.keys {
      guard let member = record[key.name] else { continue }
      check(member, key.kind, "\(path): \(name).\(key.name)")
    }
  }

  private func check(_ value: TemplateValue, _ kind: ViewGuide.Kind, _ path: String) {
    switch (kind, value) {
    case (.text, .text), (.optionalText, .text), (.optionalText, .none), (.flag, .flag), (.optionalView, .none): break
    case (.lines, .list(let lines)):
      #expect(lines.allSatisfy { if case .text = $0 { true } else { false } }, "\(path)")
    case (.listOfLines, .list(let lists)):
      for list in lists { check(list, .lines, path) }
    case (.view(let name), _), (.optionalView(let name), _): check(value, name, path)
    case (.views(let name), .list(let views)):
      for view in views { check(view, name, path) }
    default: Issue.record("\(path) is said to be \(kind.words) and is \(value.kind)")
    }
  }
}
