import Inference
import Reporting
import Schema
import SourceText

/// One of the two versions that `diff` compares: a folder of pages, a printed schema, or either in a revision.
struct ComparedVersion: Sendable {
  var version: ChangeReport.Version
  var api: API

  /// What a word of the command names.
  private enum Source {
    /// On the disk.
    case path(String)
    /// `git:REV`, `git:REV:PATH`; `REV...` is where `HEAD` left `REV`.
    case revision(String, path: String)

    init(_ word: String) {
      guard word.hasPrefix("git:") else {
        self = .path(CommandContext.folder(word))
        return
      }
      let parts = word.dropFirst(4).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      var path = parts.count == 2 && !parts[1].isEmpty ? CommandContext.folder(String(parts[1])) : defaultDocs
      while path.hasPrefix("./"), path.count > 2 { path = String(path.dropFirst(2)) }
      self = .revision(String(parts[0]), path: path)
    }
  }

  /// Reads and understands the version.
  ///
  /// - Returns: nil where it cannot be read; that was told.
  init?(_ word: String, _ context: CommandContext) {
    switch Source(word) {
    case .path(let path):
      let version = ChangeReport.Version(name: word, pathPrefix: path, folder: path)
      self.init(path, in: context.disk, version, context) { _ in context.disk }
    case .revision(let name, let path):
      do {
        let git = Git(workingDirectory: context.disk.workingDirectory)
        let (revision, shown) = try git.revision(name)
        let version = ChangeReport.Version(name: word, pathPrefix: "\(shown):\(path)", folder: path)
        let tree = try GitTree(git, revision: revision, path: path)
        guard tree.kind(path) != nil else {
          _ = context.fail("unreadable-folder", "there is no \(path) in \(shown)")
          return nil
        }
        self.init(path, in: tree, version, context) { try GitTree(git, revision: revision, path: $0) }
      } catch {
        let message = (error as? GitError)?.message ?? "\(error)"
        _ = context.fail("unreadable-revision", "\(word) cannot be read: \(message)")
        return nil
      }
    }
  }

  /// - Parameter manifests: gives what holds the manifest of the generated files.
  private init?(
    _ path: String, in tree: any FileTree, _ version: ChangeReport.Version, _ context: CommandContext,
    manifests: (String) throws -> any FileTree
  ) {
    self.version = version
    if path == "." { self.version.pathPrefix = version.pathPrefix == "." ? "" : version.pathPrefix }
    if path == "." { self.version.folder = "" }
    guard tree.kind(path) != nil, !tree.isFolder(path) else {
      let docs = DocsFolder(reading: path, disk: tree)
      guard let api = Self.understand(docs, docs.generatedNames(manifests), self.version, context) else { return nil }
      self.api = api
      return
    }
    // A schema tells its places in the folder that it was printed from, which is not known here.
    (self.version.pathPrefix, self.version.folder) = ("", "")
    do {
      api = try readSchema(String(decoding: try tree.read(path), as: UTF8.self))
    } catch {
      _ = context.fail("unreadable-schema", Self.words(error, version.name))
      return nil
    }
  }

  private static func understand(
    _ docs: DocsFolder, _ names: SettledNames, _ version: ChangeReport.Version, _ context: CommandContext
  ) -> API? {
    let understanding = specless.understand(docs, keeping: names)
    let errors = understanding.diagnostics.inSourceOrder.filter { $0.severity == .error }
    context.report(errors, sources: docs.sources, in: version.pathPrefix)
    return errors.isEmpty ? understanding.api : nil
  }

  private static func words(_ error: any Error, _ name: String) -> String {
    switch error {
    case let error as DiskError: error.message
    case let error as SchemaVersionError: "\(name): \(error.description)"
    default: "\(name) is no schema; `specless export --format schema` prints one"
    }
  }
}
