import Schema
import SourceText

/// The Swift of a schema: models, protocols, client, server, examples, each file with its path in the output folder.
///
///     try emitSwift(api, options: EmitOptions(), templates: builtInTemplates())
///
/// Throws `EmissionError` where the schema has no Swift, and `TemplateError` where a template asks for what its view
/// does not have.
package func emitSwift(_ api: API, options: EmitOptions, templates: TemplateLibrary) throws -> [EmittedFile] {
  let context = try EmitContext(api, options)
  let artefacts = Artefact.all.filter { !$0.parts.isDisjoint(with: options.parts) }
  let wanted = artefacts.flatMap { artefact in
    artefact.files(context).map { (template: artefact.template, file: $0) }
  }
  // On all cores: no file looks at another. The last are the largest, and begun first, so that no core waits for them.
  let results = wanted.reversed().parallelMap { template, file in
    Result { EmittedFile(path: file.path, bytes: try templates.bytes(template, file.view())) }
  }
  var files = try results.reversed().map { try $0.get() }
  if !files.contains(where: { !$0.isExample }) {
    files.append(EmittedFile(path: "Module.swift", bytes: try templates.bytes("Module", ModuleView().templateValue)))
  }
  try refuseTwins(files)
  return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
}

/// Files of one module need names of their own, in different folders too (SwiftPM), and ignoring case (many disks).
private func refuseTwins(_ files: [EmittedFile]) throws {
  var taken: [String: String] = [:]
  for file in files {
    let name = file.path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? file.path
    let key = "\(file.isExample ? "Examples/" : "")\(name.lowercased())"
    if let other = taken.updateValue(file.path, forKey: key) {
      throw EmissionError(
        "\(other) and \(file.path) cannot stand in one module: their names are equal but for case",
        help: "rename one of the types in specless.json")
    }
  }
}

extension EmittedFile {
  /// Whether it belongs to the second module, that of the examples.
  fileprivate var isExample: Bool { path.hasPrefix("Examples/") }
}
