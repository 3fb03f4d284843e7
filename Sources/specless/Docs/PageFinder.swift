import SourceText

/// Finds the pages of a folder: all files that are no dotfiles, in the order of their paths' bytes.
struct PageFinder {
  let folder: String
  let settings: Settings
  let disk: any FileTree
  /// Paths of pages, relative to the folder.
  private(set) var pages: [String] = []
  private(set) var diagnostics = Diagnostics()
  /// All files met, for the settings' patterns.
  private var met: [String] = []

  /// Kinds of file that lie beside pages and are none, unless `include` names them.
  private static let companions: Set = ["css", "js", "map", "svg", "json", "xml", "yaml", "yml", "swift"]

  init(folder: String, settings: Settings, disk: any FileTree) {
    self.folder = folder
    self.settings = settings
    self.disk = disk
  }

  mutating func find() {
    visit("")
    // The order of the names in each folder is not yet that of whole paths: "a.txt" stands before "a/b".
    pages.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    complainOfIdlePatterns()
  }

  private mutating func visit(_ relative: String) {
    do throws(DiskError) {
      for name in try disk.names(in: onDisk(relative)) where !name.hasPrefix(".") {
        let path = relative.isEmpty ? name : "\(relative)/\(name)"
        if path == Settings.fileName { continue }
        meet(path)
      }
    } catch {
      report("unreadable-page", .error, "the folder cannot be listed: \(error.reason)", relative)
    }
  }

  private mutating func meet(_ path: String) {
    switch disk.kind(onDisk(path)) {
    case .folder:
      if !isExcluded(path) { visit(path) } else { met.append(path) }
    case .file: meetFile(path)
    case .link: meetLink(path)
    case .other, nil: report("skipped-file", .note, "skipped: it is no plain file", path)
    }
  }

  private mutating func meetFile(_ path: String) {
    met.append(path)
    if isExcluded(path) { return }
    let isNamed = settings.include.contains { $0.value.matches(path) }
    if !settings.include.isEmpty, !isNamed { return }
    let ending = path.utf8.split(separator: UInt8(ascii: ".")).last.map { Substring($0).lowercased() } ?? ""
    if !isNamed, settings.format(of: path) == nil, Self.companions.contains(ending) {
      return report(
        "skipped-file", .note, "skipped: files ending in .\(ending) are no pages", path,
        help: "name it under \"include\" in \(Settings.fileName) to read it all the same")
    }
    pages.append(path)
  }

  /// A link inside the folder leads to a page that is read under its own name.
  private mutating func meetLink(_ path: String) {
    guard !isExcluded(path) else { return met.append(path) }
    switch disk.linkTarget(onDisk(path), in: folder) {
    case .nowhere: report("unreadable-page", .error, "the symbolic link leads nowhere", path)
    case .inside: report("skipped-file", .note, "skipped: a symbolic link to what is read under its own name", path)
    case .outside:
      report(
        "unreadable-page", .error, "the symbolic link leads out of the pages' folder", path,
        help: "copy the file into the folder, or exclude it in \(Settings.fileName)")
    }
  }

  private func isExcluded(_ path: String) -> Bool { settings.exclude.contains { $0.value.matches(path) } }

  private func onDisk(_ path: String) -> String { path.isEmpty ? folder : "\(folder)/\(path)" }

  private mutating func complainOfIdlePatterns() {
    for pattern in settings.include + settings.exclude + settings.formats.map(\.pattern)
    where !met.contains(where: { pattern.value.matches($0) }) {
      diagnostics.report(
        Diagnostic(
          "settings-unused", .warning, "no file matches \"\(pattern.value)\"", at: pattern.place,
          help: "remove the pattern"))
    }
  }

  private mutating func report(
    _ rule: String, _ severity: Diagnostic.Severity, _ headline: String, _ path: String, help: String? = nil
  ) {
    let place = SourcePlace(path: path.isEmpty ? "." : path, line: 1, column: 1, span: ByteSpan(0, 0))
    diagnostics.report(Diagnostic(rule, severity, headline, at: place, help: help))
  }
}
