import Writing

/// What to emit, from options and settings; options win.
struct EmitChoices: Sendable {
  var folder: String
  var options: EmitOptions

  init(_ arguments: Arguments, _ settings: Settings.Output) {
    folder = CommandContext.folder(arguments["output"] ?? settings.folder ?? defaultOutput)
    let parts = (arguments.list("emit") ?? settings.emit ?? emitParts).compactMap(EmitOptions.Part.init)
    options = EmitOptions(
      parts: Set(parts),
      moduleName: arguments["module-name"] ?? settings.moduleName ?? defaultModuleName,
      accessLevel: EmitOptions.AccessLevel(rawValue: arguments["access-level"] ?? settings.accessLevel ?? "") ?? .public
    )
  }
}

/// What `--emit` takes.
let emitParts = EmitOptions.Part.allCases.map(\.rawValue)
/// What `--access-level` takes.
let accessLevels = EmitOptions.AccessLevel.allCases.map(\.rawValue)
/// What the generated module is called where nothing is said.
let defaultModuleName = "Generated"

extension Option {
  /// Where and what to emit.
  static let emission = [
    output,
    Option(name: "emit", value: "PARTS", allowed: emitParts, isList: true, help: "what to emit; all if left out"),
    Option(
      name: "module-name", value: "NAME", help: "the name of the module that the files make; \(defaultModuleName)"),
    Option(
      name: "access-level", value: "LEVEL", allowed: accessLevels, help: "of what is emitted; public if left out"),
    Option(
      name: "templates", value: "DIR", help: "a folder of templates to take in the stead of the built-in ones"),
  ]
}
