import Foundation
import Testing

@testable import Writing

/// The templates in the folder, the list of them, and the artefacts that use them belong together.
@Suite struct TemplateListTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Writing/Templates").standardizedFileURL

  /// The list of embedded templates is the folder's, and the embedded bytes are the files'.
  @Test func listIsTheFolder() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path()).sorted()
    #expect(files == builtInTemplateSources.map { "\($0.name).mustache" }.sorted())
    for (name, source) in builtInTemplateSources {
      let file = try Data(contentsOf: Self.folder.appending(path: "\(name).mustache"))
      #expect(String(decoding: file, as: UTF8.self) == source)
    }
  }

  /// Every artefact's template takes its view; each template renders the library without a fault.
  @Test(arguments: Artefact.all.map(\.template)) func templateTakesItsView(_ template: String) throws {
    let context = try EmitContext(library, EmitOptions())
    let templates = try builtInTemplates()
    for artefact in Artefact.all where artefact.template == template {
      let files = artefact.files(context)
      #expect(!files.isEmpty)
      for file in files {
        let path = file.path
        let text = try templates.render(template, file.view())
        #expect(text.hasSuffix("}\n"), "\(path)")
        // Literals may have long lines: they cannot be broken.
        let lines = path.hasSuffix("Examples.swift") ? [] : text.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= lineWidth }, "\(path) has a line that is too long")
        #expect(!text.contains("\n\n\n"), "\(path) has two empty lines in a row")
        #expect(!text.split(separator: "\n").contains { $0.last == " " }, "\(path) has white space at a line's end")
      }
    }
  }

  /// No template lies about unused: each is an artefact's, a partial of one, or the file of an empty module.
  @Test func everyTemplateIsUsed() throws {
    let used = Set(Artefact.all.map(\.template) + ["Module"])
    let partials = builtInTemplateSources.map(\.name).filter { name in
      builtInTemplateSources.contains { $0.source.contains("{{> \(name)}}") }
    }
    #expect(used.union(partials) == Set(builtInTemplateSources.map(\.name)))
  }
}
