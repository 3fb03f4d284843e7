import Foundation
import Testing

/// Nothing in the guides is only read: Swift is part of the examples, whose own tests compile and run it, or of a
/// package that `Tests/Guides/run` puts together; commands are run there.
struct GuideTests {
  private static let guides = ["TenMinutes", "Hosting", "Transports", "Middleware"]

  private struct Block {
    var language: String
    /// The line above.
    var lead: String
    var lines: [String] = []

    /// Whether the guide tells readers to save it, so that the commands that follow need it.
    var isSaved: Bool { lead.hasSuffix("`:") }
  }

  private func blocks(of guide: String) throws -> [Block] {
    let article = Corpora.packageRoot.appendingPathComponent("Sources/specless/specless.docc/\(guide).md")
    var blocks: [Block] = []
    var fence: String?
    var lead = ""
    for line in try String(contentsOf: article, encoding: .utf8).components(separatedBy: "\n") {
      let ticks = String(line.prefix { $0 == "`" })
      if let open = fence {
        if line == open { fence = nil } else { blocks[blocks.count - 1].lines.append(line) }
      } else if ticks.count > 2 {
        fence = ticks
        blocks.append(Block(language: String(line.dropFirst(ticks.count)), lead: lead))
      } else if !line.isEmpty {
        lead = line
      }
    }
    return blocks
  }

  /// Swift of the packages in `Examples`, by path; without indentation and empty lines, as guides quote it.
  private func exampleSources() throws -> [String: String] {
    let folder = Corpora.packageRoot.appendingPathComponent("Examples")
    var sources: [String: String] = [:]
    for example in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      for part in ["Sources", "Tests"] {
        let part = folder.appendingPathComponent("\(example)/\(part)")
        let files = FileManager.default.enumerator(at: part, includingPropertiesForKeys: nil)
        for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
          sources[file.path] = bare(try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n"))
        }
      }
    }
    return sources
  }

  private func bare(_ lines: [String]) -> String {
    "\n" + lines.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  @Test(arguments: guides) func quotedSwiftIsCompiled(guide: String) throws {
    let sources = try exampleSources()
    #expect(!sources.isEmpty)
    for block in try blocks(of: guide) where block.language == "swift" && !block.isSaved {
      let quote = bare(block.lines)
      #expect(sources.values.contains { $0.contains(quote) }, "no example has\n\(block.lines.joined(separator: "\n"))")
    }
  }

  @Test(arguments: guides) func everyBlockIsHeldBySomething(guide: String) throws {
    let script = Corpora.packageRoot.appendingPathComponent("Tests/Guides/run")
    let isRun = try String(contentsOf: script, encoding: .utf8).contains("follow \(guide) ")
    for block in try blocks(of: guide) {
      #expect(block.isSaved || ["swift", "console"].contains(block.language), "\(block.lines)")
      if block.isSaved || block.language == "console" { #expect(isRun, "\(guide) is not run") }
    }
  }
}
