/// Templates that know each other by name: a partial `{{> Field}}` is the template `Field`.
///
///     let library = try TemplateLibrary(sources: [
///       ("Model", "struct {{name}} {\n{{#fields}}\n  {{> Field}}\n{{/fields}}\n}\n"),
///       ("Field", "var {{name}}: {{type}}\n"),
///     ])
///     try library.render("Model", bookView)
package struct TemplateLibrary: Sendable {
  private let templates: [String: Template]

  /// A library without templates.
  package init() { templates = [:] }

  /// Parses all templates and checks in strict mode that each partial exists and that none includes itself come what may.
  /// Throws every fault of every template, in the order given.
  package init(
    sources: [(name: String, source: String)], mode: Template.Mode = .strict
  ) throws(TemplateErrors) {
    var templates: [String: Template] = [:]
    var errors: [TemplateError] = []
    for (name, source) in sources {
      let (template, faults) = Template.parse(source, name: name, mode: mode)
      errors += faults
      if templates.updateValue(template, forKey: name) != nil { errors.append(Self.twice(name)) }
    }
    self.templates = templates
    if mode == .strict {
      errors += unknownPartials()
      errors += endlessPartials()
    }
    if let errors = TemplateErrors(Self.sorted(errors, by: sources.map(\.name))) { throw errors }
  }

  /// The templates' names, sorted.
  package var names: [String] { templates.keys.sorted() }

  package subscript(name: String) -> Template? { templates[name] }

  /// The template called `name`, filled in with `value`.
  package func render(_ name: String, _ value: TemplateValue) throws(TemplateError) -> String {
    String(decoding: try bytes(name, value), as: UTF8.self)
  }

  /// The same in UTF-8.
  func bytes(_ name: String, _ value: TemplateValue) throws(TemplateError) -> [UInt8] {
    guard let template = templates[name] else {
      let guess = didYouMean(name)
      throw TemplateError(
        place: TemplateError.Place(template: name), message: "there is no template \"\(name)\"\(guess)", help: known)
    }
    return try template.bytes(value, library: self)
  }

  /// The template called `name`, filled in with a view.
  package func render(_ name: String, _ view: some View) throws(TemplateError) -> String {
    try render(name, view.templateValue)
  }
}

// MARK: - Faults

extension TemplateLibrary {
  private static func twice(_ name: String) -> TemplateError {
    TemplateError(
      place: TemplateError.Place(template: name), message: "there are two templates \"\(name)\"",
      help: "rename one of them")
  }

  private static func sorted(_ errors: [TemplateError], by names: [String]) -> [TemplateError] {
    let order = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    func key(_ error: TemplateError) -> (Int, Int, Int) { (order[error.template] ?? .max, error.line, error.column) }
    return errors.sorted { key($0) < key($1) }
  }

  func unknownPartial(_ name: String, at place: TemplateError.Place) -> TemplateError {
    TemplateError(place: place, message: "there is no partial \"\(name)\"\(didYouMean(name))", help: known)
  }

  private func didYouMean(_ name: String) -> String {
    nearestName(to: name, among: templates.keys).map { " (did you mean \"\($0)\"?)" } ?? ""
  }

  private var known: String {
    templates.isEmpty ? "no template is known" : "known templates: \(names.joined(separator: ", "))"
  }
}
