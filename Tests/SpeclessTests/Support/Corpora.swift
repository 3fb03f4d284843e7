import Foundation
import Schema
import SourceText

@testable import specless

/// Pages that tests read beside their own: the project's, and a whole documentation where it is at hand.
enum Corpora {
  static let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A folder of HTML pages: `SPECLESS_CORPUS`, else in `shared` beside the project; nil where there is none.
  static let html: String? = {
    let folder =
      ProcessInfo.processInfo.environment["SPECLESS_CORPUS"]
      ?? packageRoot.appendingPathComponent("../shared/corpus/cloud-controller-v2/html").standardized.path
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }()

  static func understood(_ folder: String) -> Understanding {
    understand(DocsFolder(reading: folder, disk: Disk(workingDirectory: packageRoot.path)), keeping: .none)
  }
}
