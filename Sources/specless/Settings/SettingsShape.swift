import Inference
import JSONText
import Pages
import SourceText

extension Settings {
  /// Every key of the file: the reader checks by it, and editors get it as JSON Schema.
  static let shape = SettingShape.object("the settings", keys)

  static let keys = [
    SettingKey("$schema", .string("the schema"), "Where an editor finds the schema of this file; not read."),
    SettingKey(
      "include", .list("include", of: .string("a pattern")),
      "Pages to read; all if left out. * and ? stand for characters of one name, ** for any folders."),
    SettingKey("exclude", .list("exclude", of: .string("a pattern")), "Pages to leave out."),
    SettingKey(
      "formats", .dictionary("formats", of: .word("a format", among: Document.Format.allCases.map(\.rawValue))),
      "The formats of pages, by pattern, where names and looks do not tell."),
    SettingKey("output", .object("output", outputKeys), "What is written, and where; options of the command win."),
    SettingKey("corrections", Corrections.shape, "What is known better than the pages say it."),
    SettingKey(
      "lints", .dictionary("lints", of: .oneOrMore(.object("a lint's settings", lintKeys))),
      "How findings are taken, by the rule's id; of several entries the first that holds for a page counts."),
  ]

  private static let outputKeys = [
    SettingKey("folder", .string("the folder"), "The folder of the generated files."),
    SettingKey("emit", .list("emit", of: .word("a part to emit", among: emitParts)), "The parts to write."),
    SettingKey("moduleName", .string("the module's name"), "What the generated module is called."),
    SettingKey(
      "accessLevel", .word("an access level", among: accessLevels), "Who may use the generated declarations."),
    SettingKey(
      "templates", .string("the folder"),
      "A folder of templates that take the place of the built-in ones of their name."),
  ]

  private static let lintKeys = [
    SettingKey(
      "severity", .word("a severity", among: Diagnostic.Severity.allCases.map(\.rawValue) + ["off"]),
      "How grave findings of the rule are.", isRequired: true),
    SettingKey("pages", .list("pages", of: .string("a pattern")), "The pages that it holds for; all if left out."),
    SettingKey("reason", .string("the reason"), "Why.", isRequired: true),
  ]

  /// The JSON Schema (draft 2020-12) of the file, with a line break at its end.
  static var jsonSchema: String {
    var schema: JSONObject = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .string("\(fileName): what specless should know beside the pages"),
    ]
    for (key, value) in shape.jsonSchema.objectValue ?? [:] { schema[key] = value }
    return JSONValue.object(schema).serialized(pretty: true) + "\n"
  }
}
