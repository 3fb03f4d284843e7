import Foundation
import SourceText

/// The folder of the pages, read: the files in order and the settings beside them.
struct DocsFolder: Sendable {
  /// As it was named.
  var path: String
  var settings = Settings()
  var settingsFile: SourceFile?
  /// By path, relative to the folder; the paths do not tell where the command ran.
  var pages: [SourceFile] = []
  var diagnostics = Diagnostics()

  /// Every file that a place may be in, by path.
  var sources: [String: SourceFile] {
    var sources: [String: SourceFile] = [:]
    for file in pages + (settingsFile.map { [$0] } ?? []) { sources[file.path] = file }
    return sources
  }

  /// Reads all; what cannot be read is told in `diagnostics`.
  init(reading path: String, disk: any FileTree) {
    self.path = path
    guard disk.isFolder(path) else {
      let problem = disk.kind(path) == nil ? "there is no folder \(path)" : "\(path) is no folder"
      let help = "name the folder that holds the pages, as in: specless generate \(defaultDocs)"
      diagnostics.report(Diagnostic("unreadable-folder", .error, problem, at: nil, help: help))
      return
    }
    readSettings(disk)
    // Without the settings it is unknown which files are pages.
    if !diagnostics.hasErrors { readPages(disk) }
  }

  private mutating func readSettings(_ disk: any FileTree) {
    let name = "\(path)/\(Settings.fileName)"
    guard let kind = disk.kind(name) else { return }
    do throws(DiskError) {
      if kind == .link, disk.linkTarget(name, in: path) != .inside {
        throw DiskError("cannot read", name, reason: "the symbolic link leads out of the pages' folder")
      }
      let file = SourceFile(path: Settings.fileName, bytes: try disk.read(name))
      settingsFile = file
      settings = SettingsReader.read(file, diagnostics: &diagnostics)
    } catch {
      diagnostics.report(Self.unreadable(Settings.fileName, error))
    }
  }

  private mutating func readPages(_ disk: any FileTree) {
    var finder = PageFinder(folder: path, settings: settings, disk: disk)
    finder.find()
    diagnostics.report(contentsOf: finder.diagnostics.all)
    let folder = path
    let results = finder.pages.parallelMap { page in
      Result<Found, DiskError> { () throws(DiskError) in
        let file = SourceFile(path: page, bytes: try disk.read("\(folder)/\(page)"))
        return Found(file: file, zero: file.bytes.offsetOfZero)
      }
    }
    for (page, result) in zip(finder.pages, results) {
      switch result {
      case .success(let found): take(found)
      case .failure(let error): diagnostics.report(Self.unreadable(page, error))
      }
    }
    if pages.isEmpty, !diagnostics.hasErrors {
      diagnostics.report(Diagnostic("unreadable-folder", .error, "no pages are in \(path)", at: nil))
    }
  }

  /// A file, and where a byte of it is zero.
  private struct Found: Sendable {
    let file: SourceFile
    let zero: Int?
  }

  private mutating func take(_ found: Found) {
    guard let zero = found.zero else { return pages.append(found.file) }
    let place = found.file.place(of: ByteSpan(0, 0))
    diagnostics.report(
      Diagnostic("skipped-file", .note, "skipped: no text, byte \(zero) is zero", at: place))
  }

  private static func unreadable(_ path: String, _ error: DiskError) -> Diagnostic {
    let place = SourcePlace(path: path, line: 1, column: 1, span: ByteSpan(0, 0))
    return Diagnostic("unreadable-page", .error, "the file cannot be read: \(error.reason)", at: place)
  }
}

extension [UInt8] {
  /// As the C library looks for it: in long strides.
  fileprivate var offsetOfZero: Int? {
    withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let zero = memchr(start, 0, bytes.count) else { return nil }
      return UnsafeRawPointer(zero) - start
    }
  }
}
