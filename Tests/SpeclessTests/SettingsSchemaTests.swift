import Foundation
import JSONText
import Testing

@testable import specless

/// The schema for editors and the reader of the settings take and refuse the same files.
struct SettingsSchemaTests {
  private func schema() throws -> SchemaChecker {
    let outcome = try Workplace().run("export", "--format", "settings-schema")
    #expect(outcome.code == .success && outcome.err.isEmpty, "needs no pages")
    return SchemaChecker(root: try JSONValue(parsing: outcome.out))
  }

  @Test func theSettingsOfThisPackage() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent("api-docs/specless.json"), encoding: .utf8)
    #expect(try schema().problems(in: JSONValue(parsing: text)) == [])
  }

  @Test(arguments: [
    ##"{}"##,
    ##"{"$schema": "schema.json", "include": ["*.txt"], "exclude": [], "formats": {"*.page": "html"}}"##,
    ##"{"output": {"folder": "A", "emit": ["models"], "moduleName": "B", "accessLevel": "public", "templates": "C"}}"##,
    ##"{"lints": {"secret-in-page": {"severity": "off", "reason": "r"}, "broken-json": [{"severity": "note", "reason": "r", "pages": ["a"]}]}}"##,
    ##"{"corrections": [{"target": "A", "default": null, "drop": true, "reason": "r"}]}"##,
    ##"[]"##, ##"{"includes": []}"##, ##"{"include": [""]}"##, ##"{"include": "a"}"##,
    ##"{"formats": {"a": "htm"}}"##, ##"{"lints": {"a": "off"}}"##, ##"{"lints": {"a": {"severity": "off"}}}"##,
    ##"{"corrections": [{"target": "A", "drop": false, "reason": "r"}]}"##, ##"{"corrections": [{"target": "A"}]}"##,
    ##"{"corrections": [{"target": "A", "nullable": 1, "validValues": "a", "reason": "r"}]}"##,
  ])
  func readerAndSchemaAgree(settings: String) throws {
    let bySchema = try schema().problems(in: JSONValue(parsing: settings)).isEmpty
    let root = try JSONDocument(settings).root
    #expect(Settings.shape.problems(in: root).isEmpty == bySchema)
  }

  @Test func everyKeyIsDescribed() throws {
    func check(_ schema: JSONValue, _ path: String) {
      for (name, property) in schema["properties"]?.objectValue ?? [:] {
        #expect(property["description"]?.stringValue?.hasSuffix(".") == true, "\(path)/\(name)")
        check(property, "\(path)/\(name)")
        check(property["items"] ?? [:], "\(path)/\(name)")
      }
    }
    check(try schema().root, "")
  }
}
