import Foundation
import PackagePlugin

/// `swift package specless VERB …`: runs the command in the package's folder, with these very words.
///
/// The package manager asks for the permission to write whatever the verb, as it belongs to the whole plugin:
/// `swift package --allow-writing-to-package-directory specless generate`.
@main
struct SpeclessCommand: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let process = Process()
    process.executableURL = try command(context)
    process.arguments = arguments
    process.currentDirectoryURL = context.package.directoryURL
    try process.run()
    process.waitUntilExit()
    // The command has said what is amiss.
    if process.terminationStatus != 0 { exit(process.terminationStatus) }
  }

  /// The command that the trait `Plugins` brings, else the product, built now.
  private func command(_ context: PluginContext) throws -> URL {
    if let tool = try? context.tool(named: "specless") { return tool.url }
    let build = try packageManager.build(.product("specless"), parameters: .init())
    guard build.succeeded, let product = build.builtArtifacts.first(where: { $0.kind == .executable }) else {
      throw Failure(description: "specless does not build:\n\(build.logText)")
    }
    return product.url
  }

  private struct Failure: Error, CustomStringConvertible {
    let description: String
  }
}
