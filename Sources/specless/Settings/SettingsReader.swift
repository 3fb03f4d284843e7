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
      readSettings(document.root)
    } catch {
      report(error.message, error.offset..<min(error.offset + 1, file.bytes.count))
    }
  }

  private mutating func readSettings(_ node: JSONNode) {
    let keys = ["include", "exclude", "formats", "output", "corrections", "lints"]
    for (key, value, _) in members(of: node, "the settings", known: keys) {
      switch key {
      case "include": settings.include = globs(value, key)
      case "exclude": settings.exclude = globs(value, key)
      case "formats": readFormats(value)
      case "output": readOutput(value)
      case "lints": readLints(value)
      default: settings.corrections = Corrections(reading: value, of: file, diagnostics: &diagnostics)
      }
    }
  }

  private mutating func readFormats(_ node: JSONNode) {
    for (pattern, value, span) in members(of: node, "formats") {
      guard let word = word(value, "a format", among: Document.Format.allCases.map(\.rawValue)),
        let format = Document.Format(rawValue: word)
      else { continue }
      settings.formats.append((Placed(value: Glob(pattern), place: place(span)), format))
    }
  }

  private mutating func readOutput(_ node: JSONNode) {
    for (key, value, _) in members(of: node, "output", known: ["folder", "emit", "moduleName", "accessLevel"]) {
      switch key {
      case "folder": settings.output.folder = string(value, "the folder")
      case "moduleName": settings.output.moduleName = string(value, "the module's name")
      case "accessLevel": settings.output.accessLevel = word(value, "an access level", among: accessLevels)
      default:
        guard expect(.array, value, "emit") else { continue }
        settings.output.emit = value.elements.compactMap { word($0, "a part to emit", among: emitParts) }
      }
    }
  }

  private mutating func readLints(_ node: JSONNode) {
    for (rule, value, span) in members(of: node, "lints") {
      var setting = LintSetting(rule: Placed(value: rule, place: place(span)), severity: nil, pages: [])
      guard value.kind == .object else {
        if let severity = severity(value) {
          setting.severity = severity.severity
          settings.lints.append(setting)
        }
        continue
      }
      var isRated = false
      for (key, value, _) in members(of: value, "a lint's settings", known: ["severity", "reason", "pages"]) {
        switch key {
        case "severity":
          setting.severity = severity(value)?.severity
          isRated = true
        case "pages": setting.pages = globs(value, key).map(\.value)
        default: _ = string(value, "the reason")
        }
      }
      if isRated { settings.lints.append(setting) } else { report("\"severity\" is missing", value.span) }
    }
  }

  /// nil after an error; a severity of nil is "off".
  private mutating func severity(_ node: JSONNode) -> (severity: Diagnostic.Severity?, Void)? {
    let words = Diagnostic.Severity.allCases.map(\.rawValue) + ["off"]
    return word(node, "a severity", among: words).map { (Diagnostic.Severity(rawValue: $0), ()) }
  }
}

extension SettingsReader {
  /// The members of an object with the spans of their keys; unknown ones are errors where `known` is given.
  private mutating func members(
    of node: JSONNode, _ what: String, known: [String]? = nil
  ) -> [(String, JSONNode, Range<Int>)] {
    guard expect(.object, node, what) else { return [] }
    return node.members.compactMap { member in
      guard let known, !known.contains(member.key) else { return (member.key, member.value, member.keySpan) }
      let help = nearest(to: member.key, among: known).map { "did you mean \"\($0)\"?" }
      report(
        "unknown key \"\(member.key)\" in \(what)", member.keySpan,
        help: help ?? "known are \(known.joined(separator: ", "))")
      return nil
    }
  }

  private mutating func expect(_ kind: JSONKind, _ node: JSONNode, _ what: String) -> Bool {
    if node.kind == kind { return true }
    report("\(what) should be of kind \(kind) and is of kind \(node.kind)", node.span)
    return false
  }

  private mutating func string(_ node: JSONNode, _ what: String) -> String? {
    guard expect(.string, node, what), let text = node.stringValue else { return nil }
    if text.isEmpty { report("\(what) is empty", node.span) }
    return text.isEmpty ? nil : text
  }

  private mutating func word(_ node: JSONNode, _ what: String, among words: [String]) -> String? {
    guard let text = string(node, what) else { return nil }
    if words.contains(text) { return text }
    let help = nearest(to: text, among: words).map { "did you mean \"\($0)\"?" }
    report("\(what) cannot be \"\(text)\"", node.span, help: help ?? "it is one of \(words.joined(separator: ", "))")
    return nil
  }

  private mutating func globs(_ node: JSONNode, _ what: String) -> [Placed<Glob>] {
    guard expect(.array, node, what) else { return [] }
    return node.elements.compactMap { element in
      string(element, "a pattern").map { Placed(value: Glob($0), place: place(element.span)) }
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
