import JSONText
import SourceText

/// What the last run of `generate` into a folder came to, kept for the next one: where nothing moved since, it says the
/// same again without reading a page.
///
/// It lies in the user's cache folder, never beside pages or generated files, holds nothing that is not printed anyway,
/// and may be lost or removed at any time: the next run then works everything out. It is believed only if everything
/// that a run depends on has the hash that it had, and every generated file too.
struct RunMemory: Sendable {
  /// What a run printed, and how it ended.
  struct Outcome: Sendable {
    /// The hash of all that the run depended on.
    var fingerprint: String
    /// The hash of the manifest that it left.
    var manifest: String
    /// What it told of the pages.
    var told: String
    /// What it made, as the summary has it.
    var made: String
    var code: ExitCode
  }

  private static let version = 1
  private let file: String
  private let disk: Disk

  /// The memory of one output folder; nil where the environment names no cache folder.
  init?(of output: OutputFolder, _ context: CommandContext) {
    guard let folder = Self.cacheFolder(context.console.environment) else { return nil }
    disk = context.disk
    let place = disk.realPath(output.path) ?? disk.absolute(output.path)
    file = "\(folder)/specless/\(SHA256.hex(of: Array(place.utf8)).prefix(32)).json"
  }

  /// As the XDG Base Directory Specification has it, and `~/Library/Caches` on Apple's systems.
  private static func cacheFolder(_ environment: [String: String]) -> String? {
    if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") { return folder }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    #if canImport(Darwin)
      return "\(home)/Library/Caches"
    #else
      return "\(home)/.cache"
    #endif
  }

  /// What is remembered; nil where nothing is, or nothing that this version understands.
  var outcome: Outcome? {
    guard disk.kind(file) == .file, let bytes = try? disk.read(file), let value = try? JSONValue(parsing: bytes),
      value["version"]?.intValue == Self.version,
      let fingerprint = value["fingerprint"]?.stringValue, let manifest = value["manifest"]?.stringValue,
      let told = value["told"]?.stringValue, let made = value["made"]?.stringValue,
      let code = value["code"]?.intValue.flatMap({ ExitCode(rawValue: Int32(clamping: $0)) })
    else { return nil }
    return Outcome(fingerprint: fingerprint, manifest: manifest, told: told, made: made, code: code)
  }

  /// Remembers a run. Where that fails, the next run has more to do, and nothing else is lost.
  func keep(_ outcome: Outcome) {
    let value: JSONValue = [
      "version": .number(JSONNumber(Self.version)), "fingerprint": .string(outcome.fingerprint),
      "manifest": .string(outcome.manifest), "told": .string(outcome.told), "made": .string(outcome.made),
      "code": .number(JSONNumber(Int(outcome.code.rawValue))),
    ]
    // In one step, so that no run reads half of it.
    let draft = "\(file).\(outcome.fingerprint.prefix(8))"
    try? disk.makeFolder(Disk.parent(of: file))
    try? disk.write(value.serializedBytes(pretty: false), to: draft)
    try? disk.move(draft, to: file)
  }
}
