import Inference
import Pages
import SourceText

/// What stands in `specless.json` beside the pages: what is special about one API, and lasting choices.
///
///     {
///       "exclude": ["drafts"],
///       "formats": {"*.page": "html"},
///       "output": {"folder": "Sources/BooksAPI", "emit": ["models", "client"], "moduleName": "BooksAPI",
///                  "templates": "Templates"},
///       "lints": {"documented-never-shown": {"severity": "off", "pages": ["old/**"], "reason": "no longer kept up"}}
///     }
struct Settings: Sendable {
  /// The name of the file in the pages' folder.
  static let fileName = "specless.json"

  /// Pages to read; all if empty.
  var include: [Placed<Glob>] = []
  /// Pages to leave out.
  var exclude: [Placed<Glob>] = []
  var formats: [(pattern: Placed<Glob>, format: Document.Format)] = []
  var output = Output()
  var corrections = Corrections.none
  var lints: [LintSetting] = []

  struct Output: Sendable {
    /// As given: relative to where the command runs.
    var folder: String?
    /// Words of `emitParts`.
    var emit: [String]?
    var moduleName: String?
    /// A word of `accessLevels`.
    var accessLevel: String?
    /// The folder of own templates, as given: relative to where the command runs.
    var templates: String?
  }

  /// The format that the settings give a page; nil leaves it to the page's name and looks.
  func format(of path: String) -> Document.Format? {
    formats.first { $0.pattern.value.matches(path) }?.format
  }
}

/// Something that the settings say, with its place in them.
struct Placed<Value: Sendable>: Sendable {
  var value: Value
  var place: SourcePlace
}

/// How the findings of one rule are taken.
struct LintSetting: Sendable {
  var rule: Placed<String>
  /// nil is off.
  var severity: Diagnostic.Severity?
  /// The pages that it holds for; all if empty.
  var pages: [Placed<Glob>]
}
