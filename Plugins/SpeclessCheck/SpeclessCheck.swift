import Foundation
import PackagePlugin

/// Runs `specless check` before a target is compiled: where its files are not what `api-docs` gives, the build fails and
/// shows the difference.
///
/// For the target that holds the generated files; its folder is what is checked. Runs again only when a page, a setting
/// or a generated file moved.
@main
struct SpeclessCheck: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let package = context.package.directoryURL
    let docs = package.appending(path: "api-docs")
    let output = target.directoryURL
    // So that findings name files as the command does.
    let folder = output.path.trimmingPrefix("\(package.path)/")
    guard let tool = try? context.tool(named: "specless").url else { throw MissingTrait() }
    // What a command writes tells whether it has to run. Only Swift is waited for before the target is compiled; any
    // other file would become a resource of the target.
    let stamp = context.pluginWorkDirectoryURL.appending(path: "Checked.swift")
    let script = #"cd "$1" && "$2" check --output "$3" && : > "$4""#
    return [
      .buildCommand(
        displayName: "Checking that \(target.name) is what api-docs gives",
        executable: URL(filePath: "/bin/sh"),
        arguments: ["-c", script, "sh", package.path, tool.path, String(folder), stamp.path],
        inputFiles: [tool] + contents(of: docs) + contents(of: output),
        outputFiles: [stamp])
    ]
  }

  /// A folder with all files and folders in it; a folder has moved when something has come or gone.
  private func contents(of folder: URL) -> [URL] {
    let enumerator = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let found = (enumerator?.compactMap { $0 as? URL } ?? []).sorted { $0.path < $1.path }
    return [folder] + found
  }

  private struct MissingTrait: Error, CustomStringConvertible {
    let description = #"SpeclessCheck needs the trait Plugins of specless: traits: [.defaults, "Plugins"]"#
  }
}
