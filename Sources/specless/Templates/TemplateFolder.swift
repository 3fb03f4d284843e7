import SourceText
import Writing

/// The templates of a run: the built-in ones, and in their stead the files of the folder that `--templates` or the
/// settings name.
struct TemplateFolder: Sendable {
  /// In the order of the built-in ones, then those that only the folder has, as partials for the others.
  private(set) var sources: [(name: String, source: String)]
  /// What the folder is called; nil without one.
  let path: String?
  private(set) var files: [String: SourceFile] = [:]
  private(set) var diagnostics = Diagnostics()

  private static let ending = ".mustache"

  /// The option wins.
  init(_ arguments: Arguments, _ settings: Settings.Output, disk: Disk) {
    let option = arguments["templates"]
    let help = option == nil ? "\"templates\" under \"output\" in \(Settings.fileName) names it" : nil
    self.init(reading: (option ?? settings.templates).map(CommandContext.folder), help: help, disk: disk)
  }

  /// - Parameter help: who named the folder, where that is not plain.
  private init(reading path: String?, help: String?, disk: Disk) {
    self.path = path
    sources = builtInTemplateSources
    guard let path else { return }
    guard disk.isFolder(path) else {
      let problem = disk.kind(path) == nil ? "there is no folder \(path)" : "\(path) is no folder"
      diagnostics.report(Diagnostic("unreadable-template", .error, problem, at: nil, help: help))
      return
    }
    do throws(DiskError) {
      for name in try disk.names(in: path) where name.hasSuffix(Self.ending) && !name.hasPrefix(".") {
        take(String(name.dropLast(Self.ending.count)), SourceFile(path: name, bytes: try disk.read("\(path)/\(name)")))
      }
    } catch {
      diagnostics.report(Diagnostic("unreadable-template", .error, error.message, at: nil))
    }
    complainOfStrangers()
  }

  private mutating func take(_ name: String, _ file: SourceFile) {
    files[file.path] = file
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      return report("the template is no UTF-8", file)
    }
    if let index = sources.firstIndex(where: { $0.name == name }) {
      sources[index].source = text
    } else {
      sources.append((name, text))
    }
  }

  /// A file that is no built-in template and that none includes would be passed over in silence.
  private mutating func complainOfStrangers() {
    let known = builtInTemplateSources.map(\.name)
    for (path, file) in files.sorted(by: { $0.key < $1.key }) {
      let name = String(path.dropLast(Self.ending.count))
      let isIncluded = sources.contains { $0.source.contains("{{> \(name)}}") || $0.source.contains("{{>\(name)}}") }
      guard !known.contains(name), !isIncluded else { continue }
      let help = nearest(to: name, among: known).map { "did you mean \($0)\(Self.ending)?" }
      report("no template is called \(name), and none includes it", file, help: help)
    }
  }

  private mutating func report(_ headline: String, _ file: SourceFile, help: String? = nil) {
    diagnostics.report(
      Diagnostic("unreadable-template", .error, headline, at: file.place(of: ByteSpan(0, 0)), help: help))
  }

  /// The templates, parsed.
  ///
  /// - Throws: `TemplateErrors`.
  func library() throws -> TemplateLibrary { try TemplateLibrary(sources: sources) }

  /// Of all templates, names and texts.
  var hash: String { SHA256.hex(of: sources.flatMap { Array("\($0.name)\0\($0.source)\0".utf8) }) }

  /// Faults of templates, with their places in the folder's files where they are such; nil of any other error.
  func diagnostics(of error: any Error) -> [Diagnostic]? {
    switch error {
    case let errors as TemplateErrors: errors.errors.map(diagnostic)
    case let error as TemplateError: [diagnostic(error)]
    default: nil
    }
  }

  private func diagnostic(_ error: TemplateError) -> Diagnostic {
    let place = place(error.place)
    let trail = error.includedFrom.map { spot in
      Diagnostic.Note("included from \(spot)", at: self.place(spot))
    }
    let headline = place == nil ? "\(error.place): \(error.message)" : error.message
    return Diagnostic("template", .error, headline, at: place, notes: trail, help: error.help)
  }

  /// nil in a built-in template, which is no file.
  private func place(_ spot: TemplateError.Place) -> SourcePlace? {
    guard let file = files["\(spot.template)\(Self.ending)"] else { return nil }
    let lower = file.lineStarts.indices.contains(spot.line - 1) ? file.lineStarts[spot.line - 1] + spot.column - 1 : 0
    return SourcePlace(path: file.path, line: spot.line, column: spot.column, span: ByteSpan(lower, lower + 1))
  }
}
