import Foundation
import Testing
import Writing

@testable import specless

/// Templates of one's own take the place of built-in ones; what is wrong with them is told with its place.
struct TemplatesTests {
  private func workplace(_ files: [String: String]) throws -> Workplace {
    let workplace = try Workplace.withPages()
    for (name, text) in files { try workplace.write(text, to: "mine/\(name)") }
    return workplace
  }

  @Test func anyTemplateCanBeReplaced() throws {
    let header = "// Ours.\n{{#imports}}\n{{.}}\n{{/imports}}\n"
    let workplace = try workplace(["Header.mustache": header, "notes.txt": "no template"])
    #expect(workplace.run("generate", "--templates", "mine", "--quiet").code == .success)
    let files = try workplace.files(in: "Generated").filter { $0.key.hasSuffix(".swift") }
    #expect(files.count > 5 && files.values.allSatisfy { $0.hasPrefix("// Ours.\n") })
    #expect(workplace.run("check", "--templates", "mine/").code == .success)
    #expect(workplace.run("check").err.contains("since it was made moved: templates\n"))
  }

  /// A lasting choice stands in the settings; `check` and `make` then need no option, and say that templates moved.
  @Test func settingsNameTheFolder() throws {
    let workplace = try workplace(["Header.mustache": "// Ours.\n{{#imports}}\n{{.}}\n{{/imports}}\n"])
    workplace.run("generate", "--quiet")
    try workplace.write("{\"output\": {\"templates\": \"mine/\"}}", to: "api-docs/specless.json")
    #expect(workplace.run("check").err.contains("since it was made moved: specless.json, templates\n"))
    #expect(workplace.run("generate", "--quiet").code == .success)
    #expect(try workplace.read("Generated/Client.swift").hasPrefix("// Ours.\n"))
    #expect(workplace.run("check").code == .success)
    try workplace.write("// Ours still.\n", to: "mine/Header.mustache")
    let stale = workplace.run("check")
    #expect(stale.code == .findings && stale.err.contains("since it was made moved: templates\n"))
    try workplace.write("// Another's.\n", to: "other/Header.mustache")
    workplace.run("generate", "--templates", "other", "--quiet")
    #expect(try workplace.read("Generated/Client.swift").hasPrefix("// Another's.\n"), "the option wins")
  }

  @Test func settingsThatNameNoFolderAreTold() throws {
    let workplace = try workplace([:])
    try workplace.write("{\"output\": {\"templates\": \"nowhere\"}}", to: "api-docs/specless.json")
    let outcome = workplace.run("generate", "--quiet")
    #expect(outcome.code == .failure && !workplace.exists("Generated"))
    #expect(
      outcome.err == """
        error: there is no folder nowhere [unreadable-template]
          help: "templates" under "output" in specless.json names it

        """)
  }

  /// What `templates NAME` prints is where people start: it changes nothing yet.
  @Test func printedTemplatesGiveTheSame() throws {
    let workplace = try workplace([:])
    workplace.run("generate", "--quiet")
    for (name, source) in builtInTemplateSources {
      let outcome = workplace.run("templates", name)
      #expect(outcome.code == .success && outcome.out == source)
      try workplace.write(outcome.out, to: "mine/\(name).mustache")
    }
    #expect(workplace.run("check", "--templates", "mine").code == .success)
  }

  @Test func ownPartialsAreTaken() throws {
    let files = ["Header.mustache": "{{> Licence}}\n", "Licence.mustache": "// Licence\n"]
    let workplace = try workplace(files.merging(["Module.mustache": "{{#header}}{{> Header}}{{/header}}"]) { $1 })
    #expect(workplace.run("generate", "--templates", "mine", "--quiet").code == .success)
    #expect(try workplace.read("Generated/Client.swift").hasPrefix("// Licence\n"))
  }

  @Test(arguments: [
    (["Modle.mustache": "x"], "mine/Modle.mustache:1:1: error: no template is called Modle, and none includes it"),
    (["Model.mustache": "{{#record}}"], "mine/Model.mustache:1:1: error: "),
    (
      ["Property.mustache": "a\n {{dclaration}}\n"],
      "mine/Property.mustache:2:2: error: the view has no key \"dclaration\""
    ),
  ])
  func faultsHavePlaces(files: [String: String], message: String) throws {
    let workplace = try workplace(files)
    let outcome = workplace.run("generate", "--templates", "mine", "--quiet")
    #expect(outcome.code == .failure && !workplace.exists("Generated"))
    #expect(outcome.err.hasPrefix(message), "\(outcome.err)")
  }

  @Test func missingFoldersAndNamesAreTold() throws {
    let workplace = try workplace([:])
    #expect(workplace.run("generate", "--templates", "nowhere").err.contains("error: there is no folder nowhere"))
    let outcome = workplace.run("templates", "Modle")
    #expect(outcome.code == .wrongUsage)
    #expect(outcome.err == "error: there is no template \"Modle\"\n  did you mean Model?\n")
  }

  @Test func everyTemplateIsListed() throws {
    let text = try Workplace().run("templates").out
    for (name, _) in builtInTemplateSources { #expect(text.contains("\n\(name): ")) }
    for guide in allViewGuides { #expect(text.contains("\n\(guide.name): \(guide.purpose)\n")) }
  }
}
