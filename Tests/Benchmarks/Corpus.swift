import Foundation
import SourceText

/// The pages that are measured.
struct Corpus {
  let folder: String
  let files: [SourceFile]

  var bytes: Int { files.reduce(0) { $0 + $1.bytes.count } }
  /// Where the files stand, for other programs.
  var paths: [String] { files.map { "\(folder)/\($0.path)" } }

  /// The HTML pages below a folder, or below the folder `html` in it; nil where there are none.
  init?(_ folder: String) {
    let inner = "\(folder)/html"
    self.folder = FileManager.default.fileExists(atPath: inner) ? inner : folder
    guard let walk = FileManager.default.enumerator(atPath: self.folder) else { return nil }
    let paths = walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".html") }.sorted()
    files = paths.compactMap { [folder = self.folder] path in
      FileManager.default.contents(atPath: "\(folder)/\(path)").map { SourceFile(path: path, bytes: Array($0)) }
    }
    if files.isEmpty { return nil }
  }

  /// Writes the pages `count` times, each time as the documentation of another API: under other names, and with other
  /// paths and titles in the pages, so that nothing of one copy is also in another.
  ///
  /// - Returns: how many bytes they have.
  func writeCopies(_ count: Int, to target: String) throws -> Int {
    var size = 0
    for copy in 0..<count {
      for file in files {
        let path = "\(target)/\(Self.renamed(file.path, copy))"
        try FileManager.default.createDirectory(
          atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        let page = Data(Self.renamed(String(decoding: file.bytes, as: UTF8.self), page: copy).utf8)
        try page.write(to: URL(fileURLWithPath: path))
        size += page.count
      }
    }
    return size
  }

  private static func renamed(_ path: String, _ copy: Int) -> String { copy == 0 ? path : "set\(copy)_\(path)" }

  private static func renamed(_ text: String, page copy: Int) -> String {
    guard copy > 0 else { return text }
    let word = ["", "alpha", "beta", "gamma", "delta", "omega", "north", "south", "east", "west"][copy % 10]
    return text.replacingOccurrences(of: "/v2/", with: "/v2/\(word)_")
      .replacingOccurrences(of: "<h1>", with: "<h1>\(word.capitalized) ")
      .replacingOccurrences(of: "<h2>", with: "<h2>\(word.capitalized) ")
  }
}
