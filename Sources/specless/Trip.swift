import Explaining
import Inference
import Linting
import Pages
import Schema
import SourceText
import Writing

// The whole trip of the pages, stage by stage: start reading here. Each stage takes what the one before gave and looks
// at nothing else; `DocsFolder` brings the bytes from the disk, `OutputFolder` takes the files to it.

/// What we know when the pages are read and understood.
struct Understanding: Sendable {
  var pages: [EndpointPage]
  var api: API
  /// What everything is called, for the next run.
  var names = SettledNames.none
  /// What reading and inferring had to say; with an error among it, nothing may be written.
  var diagnostics: Diagnostics
  /// Opinions on the pages alone.
  let pageOpinions: Deferred<[Diagnostic]>
}

/// Bytes to endpoint pages, on all cores; endpoint pages to the schema.
///
/// - Parameters:
///   - old: names of the run before, to be kept.
///   - aside: begins what else is to be done, when inference leaves cores idle.
func understand(
  _ docs: DocsFolder, keeping old: SettledNames, aside: (_ pageOpinions: Deferred<[Diagnostic]>) -> Void = { _ in }
) -> Understanding {
  var diagnostics = docs.diagnostics
  let readings = docs.pages.parallelMap { file in
    var diagnostics = Diagnostics()
    let read = readFile(file, format: docs.settings.format(of: file.path), diagnostics: &diagnostics)
    return (read: read, diagnostics: diagnostics)
  }
  for reading in readings { diagnostics.report(contentsOf: reading.diagnostics.all) }
  let pages = readings.flatMap(\.read.pages)
  let pageOpinions = Deferred { lint(pages) }
  guard !diagnostics.hasErrors else {
    // What is missing would only give errors of its own.
    return Understanding(
      pages: pages, api: API(groups: [], models: []), diagnostics: diagnostics, pageOpinions: pageOpinions)
  }
  var said = Diagnostics()
  var names = SettledNames.none
  let api = inferAPI(
    pages: pages, definitions: readings.flatMap(\.read.definitions), corrections: docs.settings.corrections,
    keeping: old, diagnostics: &said, aside: { aside(pageOpinions) }, settled: { names = $0 },
    leave: { keepUntilExit([$0]) })
  diagnostics.report(contentsOf: causesFirst(said.all, seenInReading: diagnostics.all))
  return Understanding(pages: pages, api: api, names: names, diagnostics: diagnostics, pageOpinions: pageOpinions)
}

/// Pages and schema to opinions on them, rated as the settings say; with them what was said on the way.
func judge(_ understanding: Understanding, _ settings: Settings) -> [Diagnostic] {
  let said = understanding.diagnostics.all
  let errors = said.filter { $0.severity == .error }
  guard errors.isEmpty else { return understanding.diagnostics.inSourceOrder }
  let pages = understanding.pages.map(\.file.path)
  let opinions = lint(understanding.api, madeOf: understanding.pages) + understanding.pageOpinions.value
  var judged = Diagnostics()
  judged.report(contentsOf: settings.rated(said + opinions, rules: allRules, pages: pages))
  return judged.inSourceOrder
}

/// The schema to Swift.
///
/// - Parameter templates: the built-in ones if nil.
func emit(_ api: API, _ choices: EmitChoices, _ templates: TemplateLibrary? = nil) throws -> [EmittedFile] {
  try emitSwift(api, options: choices.options, templates: templates ?? builtInTemplates())
}

/// The schema to the reasons for everything in it that has a name.
func explainer(of api: API) -> Explainer { Explainer(api) }

/// The schema to the reasons for one name in it.
func explain(_ name: String, in api: API) -> (explanations: [Explanation], suggestions: [String]) {
  let explainer = explainer(of: api)
  let explanations = explainer.explanations(of: name)
  return (explanations, explanations.isEmpty ? explainer.index.suggestions(for: name) : [])
}

/// The schema as a document of its own.
func export(_ api: API, as form: ExportForm) throws -> String {
  switch form {
  case .schema: return try schemaText(api)
  case .openapi:
    let document = openAPIDocument(api)
    keepUntilExit([document])
    return document.serialized(pretty: true) + "\n"
  }
}

/// The documents that `export` makes of the schema.
enum ExportForm: String, CaseIterable {
  case schema, openapi
}
