import Foundation

/// A public test suite that is not part of the package: read where it lies, skipped where it does not.
struct SuiteFolder {
  static let json = SuiteFolder("json-test-suite")

  let folder: URL

  /// In the folder that SPECLESS_SUITES names, else in `../shared/suites` beside the package.
  init(_ name: String) {
    let suites: URL
    if let path = ProcessInfo.processInfo.environment["SPECLESS_SUITES"] {
      suites = URL(filePath: path, directoryHint: .isDirectory)
    } else {
      let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
      suites = package.appending(path: "../shared/suites", directoryHint: .isDirectory).standardizedFileURL
    }
    folder = suites.appending(path: name, directoryHint: .isDirectory)
  }

  var isPresent: Bool {
    FileManager.default.fileExists(atPath: folder.path(percentEncoded: false))
  }

  /// The bytes of all files whose name begins so, sorted by name.
  func files(beginningWith prefix: String) throws -> [(name: String, bytes: [UInt8])] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasPrefix(prefix) }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { ($0.lastPathComponent, Array(try Data(contentsOf: $0))) }
  }
}
