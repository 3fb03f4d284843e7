import Inference
import JSONText

/// What the generator knows of its own files: which are its own, and what they were made from. Nothing in it depends on
/// the machine or the hour.
struct Manifest: Hashable, Sendable {
  static let fileName = ".specless.json"
  private static let currentVersion = 1

  /// `specless 0.1.0`
  var generator = "specless \(Specless.version)"
  /// The hash of `specless.json`; empty where there is none.
  var settings = ""
  /// The hash of all templates.
  var templates = ""
  /// The hash of each page by its path in the pages' folder.
  var inputs: [String: String] = [:]
  /// Pages among the inputs that documented no endpoint; nil where an older version did not say.
  var skipped: Set<String>? = []
  /// What everything was called, to be kept by the next run.
  var names = SettledNames.none
  /// The hash of each generated file by its path in the output folder.
  var outputs: [String: String] = [:]

  var bytes: [UInt8] {
    let value: JSONValue = [
      "version": .number(JSONNumber(Self.currentVersion)),
      "generator": .string(generator),
      "settings": .string(settings),
      "templates": .string(templates),
      "inputs": Self.value(inputs),
      "skipped": .array(Self.sorted(skipped ?? []).map { .string($0) }),
      "names": names.json,
      "outputs": Self.value(outputs),
    ]
    return value.serializedBytes(pretty: true) + [0x0A]
  }

  private static func value(_ hashes: [String: String]) -> JSONValue {
    .object(JSONObject(uniqueKeysWithValues: sorted(hashes.keys).map { ($0, .string(hashes[$0] ?? "")) }))
  }

  private static func sorted(_ paths: some Sequence<String>) -> [String] {
    paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  init() {}

  /// Reads a manifest.
  ///
  /// - Throws: `OutputError.manifest` for anything but a manifest whose paths stay in its folder.
  init(_ bytes: [UInt8]) throws(OutputError) {
    let value: JSONValue
    do { value = try JSONValue(parsing: bytes) } catch { throw .manifest("\(error)") }
    guard value["version"]?.intValue == Self.currentVersion else {
      throw .manifest("its version is not \(Self.currentVersion)")
    }
    generator = value["generator"]?.stringValue ?? ""
    settings = value["settings"]?.stringValue ?? ""
    templates = value["templates"]?.stringValue ?? ""
    inputs = try Self.hashes(value, "inputs")
    skipped = value["skipped"]?.arrayValue.map { Set($0.compactMap(\.stringValue)) }
    names = try SettledNames(value["names"])
    outputs = try Self.hashes(value, "outputs")
    for path in outputs.keys.sorted() where !isPlainPath(path) {
      throw .manifest("\"\(path)\" does not stay in its folder")
    }
  }

  private static func hashes(_ value: JSONValue, _ key: String) throws(OutputError) -> [String: String] {
    guard let object = value[key]?.objectValue else { throw .manifest("\"\(key)\" is missing") }
    var hashes: [String: String] = [:]
    for (path, hash) in object {
      guard let hash = hash.stringValue else { throw .manifest("\"\(path)\" has no hash") }
      hashes[path] = hash
    }
    return hashes
  }

  /// What moved between two runs, in words: "page shelves/create.txt", "specless.json", "templates".
  func causes(since old: Manifest) -> [String] {
    var causes = Self.sorted(Set(inputs.keys).union(old.inputs.keys)).filter { inputs[$0] != old.inputs[$0] }.map {
      path in
      let change = old.inputs[path] == nil ? "new" : inputs[path] == nil ? "gone" : "changed"
      return "page \(path) (\(change))"
    }
    if settings != old.settings { causes.append(Settings.fileName) }
    if templates != old.templates { causes.append("templates") }
    return causes
  }
}

/// Whether a path is relative, leads nowhere else, and names no dotfile.
func isPlainPath(_ path: String) -> Bool {
  path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { name in
    !name.isEmpty && name.first != UInt8(ascii: ".") && !name.contains(0)
  }
}
