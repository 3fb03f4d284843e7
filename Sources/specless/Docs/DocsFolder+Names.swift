import Inference

extension DocsFolder {
  /// What the generated files of these pages call things, so that all verbs speak of the same names; none where it is
  /// not known which files those are: neither do the settings say so, nor are both folders the usual ones.
  ///
  /// - Parameter tree: gives what holds a file, which need not hold anything else.
  func generatedNames(_ tree: (_ file: String) throws -> any FileTree) -> SettledNames {
    guard let folder = settings.output.folder ?? (path == defaultDocs ? defaultOutput : nil) else { return .none }
    let file = "\(CommandContext.folder(folder))/\(Manifest.fileName)"
    // A manifest that cannot be read is told by the verbs that need more of it.
    guard let tree = try? tree(file), tree.kind(file) == .file, let bytes = try? tree.read(file) else { return .none }
    return (try? Manifest(bytes))?.names ?? .none
  }
}
