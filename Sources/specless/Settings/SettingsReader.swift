import Inference
import JSONText
import Pages
import SourceText

/// Reads `specless.json`; what it does not understand is an error with its place.
struct SettingsReader {
  let file: SourceFile
  var diagnostics = Diagnostics()
  private var settings = Settings()

  private init(file: SourceFile) { self.file = file }

  static func read(_ file: SourceFile, diagnostics: inout Diagnostics) -> Settings {
    var reader = SettingsReader(file: file)
    reader.readDocument()
    diagnostics.report(contentsOf: reader.diagnostics.all)
    return reader.settings
  }

  private mutating func readDocument() {
    do throws(JSONSyntaxError) {
      let document = try JSONDocument(file.bytes)
      for double in document.duplicateKeys {
        report("the key stands twice", double.secondKeySpan, notes: [("first here", double.firstKeySpan)])
      }
      check(document.root)
      readSettings(document.root)
    } catch {
      report(error.message, error.offset..<min(error.offset + 1, file.bytes.count))
    }
  }

  /// Corrections have rules of their own and are checked where they are read.
  private mutating func check(_ root: JSONNode) {
    let keys = Settings.keys.map { key in
      key.name == "corrections" ? SettingKey(key.name, .any, key.description) : key
    }
    for problem in SettingShape.object("the settings", keys).problems(in: root) {
      report(problem.headline, problem.span, help: problem.help)
    }
  }

  /// What is not of its shape was told, and is passed over.
  private mutating func readSettings(_ root: JSONNode) {
    settings.include = root["include"].map(globs) ?? []
    settings.exclude = root["exclude"].map(globs) ?? []
    for member in (root["formats"]?.members).map(Array.init) ?? [] {
      guard let format = member.value.stringValue.flatMap(Document.Format.init(rawValue:)) else { continue }
      settings.formats.append((Placed(value: Glob(member.key), place: place(member.keySpan)), format))
    }
    settings.output.folder = root["output"]?["folder"]?.stringValue
    settings.output.emit = root["output"]?["emit"]?.elements.compactMap(\.stringValue)
    settings.output.moduleName = root["output"]?["moduleName"]?.stringValue
    settings.output.accessLevel = root["output"]?["accessLevel"]?.stringValue
    settings.output.templates = root["output"]?["templates"]?.stringValue
    if let corrections = root["corrections"] {
      settings.corrections = Corrections(reading: corrections, of: file, diagnostics: &diagnostics)
    }
    for member in (root["lints"]?.members).map(Array.init) ?? [] { readLint(member) }
  }

  private mutating func readLint(_ member: JSONMember) {
    let entries = member.value.kind == .array ? Array(member.value.elements) : [member.value]
    if entries.isEmpty {
      diagnostics.report(
        settingsUnused.finding(
          "the entry for \"\(member.key)\" says nothing", at: place(member.keySpan), help: "remove the entry"))
    }
    for entry in entries {
      let span = member.value.kind == .array ? entry.span : member.keySpan
      settings.lints.append(
        LintSetting(
          rule: Placed(value: member.key, place: place(span)),
          severity: entry["severity"]?.stringValue.flatMap(Diagnostic.Severity.init(rawValue:)),
          pages: entry["pages"].map(globs) ?? []))
    }
  }

  private func globs(_ node: JSONNode) -> [Placed<Glob>] {
    node.elements.compactMap { element in
      element.stringValue.map { Placed(value: Glob($0), place: place(element.span)) }
    }
  }

  private func place(_ range: Range<Int>) -> SourcePlace { file.place(of: ByteSpan(range)) }

  private mutating func report(
    _ headline: String, _ range: Range<Int>, notes: [(String, Range<Int>)] = [], help: String? = nil
  ) {
    diagnostics.report(
      Diagnostic(
        "settings", .error, headline, at: place(range), notes: notes.map { .init($0.0, at: place($0.1)) }, help: help))
  }
}
