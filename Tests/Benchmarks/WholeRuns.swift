import Foundation

/// Whole processes, from start to last byte, in turn, so that each is measured while the machine is as the others
/// found it.
struct WholeRuns {
  struct Command {
    var title: String
    /// A word `{}` in them is the number of the run: what is written anew goes into a folder of its own each time, since
    /// file systems are slow to reuse what was removed a moment ago.
    var words: [String]
    /// Against the commands of these titles.
    var beside: [String] = []
    /// Bytes of pages that it reads; 0 for none.
    var bytes = 0
  }

  let commands: [Command]
  /// How many pages the corpus has.
  var pages = 0
  var runs = 9

  func print(_ title: String) {
    var results: [String: [ChildRun]] = [:]
    for round in 0...runs {
      for command in commands {
        let words = command.words.map { $0.replacingOccurrences(of: "{}", with: "\(round)") }
        guard let run = runChild(words) else { continue }
        // The first round warms up.
        if round > 0 { results[command.title, default: []].append(run) }
      }
    }
    printTable(
      title, ["Process", "Time, median (least–most)", "CPU time", "MB/s", "Peak memory", "Time (CPU) as a ratio"],
      commands.map { row($0, results) })
    let overhead = zip(results[Self.fivePages] ?? [], results[Self.nothing] ?? []).map { $0.wall - $1.wall }
    if !overhead.isEmpty { Swift.print("\nFive pages beyond an empty process: \(Times(all: overhead).text)") }
    if let one = results[Self.fresh]?.map(\.peak).max(), let ten = results[Self.tenTimes]?.map(\.peak).max() {
      Swift.print("Peak memory grows by \(rounded((ten - one) * 1024 / Double(9 * pages))) KiB a page.")
    }
  }

  private func row(_ command: Command, _ results: [String: [ChildRun]]) -> [String] {
    guard let mine = results[command.title], mine.count == runs else {
      return [command.title, "failed", "", "", "", ""]
    }
    let times = Times(all: mine.map(\.wall))
    let speed = command.bytes == 0 ? "" : rounded(Double(command.bytes) / times.median / 1e6)
    let ratios = command.beside.compactMap { ratio(mine, results[$0], $0) }
    return [
      command.title, times.text, Times(all: mine.map(\.cpu)).text, speed, "\(rounded(mine.map(\.peak).max() ?? 0)) MiB",
      ratios.joined(separator: "; "),
    ]
  }

  /// Round by round, so that both met the machine in the same state.
  private func ratio(_ mine: [ChildRun], _ other: [ChildRun]?, _ title: String) -> String? {
    guard let other, other.count == runs else { return nil }
    let walls = Times.median(of: zip(mine, other).map { $0.wall / $1.wall })
    let cpus = Times.median(of: zip(mine, other).map { $0.cpu / $1.cpu })
    return "\(rounded(walls)) (\(rounded(cpus))) × \(title)"
  }
}

extension WholeRuns {
  private static let nothing = "an empty process: `true`"
  private static let fivePages = "five pages: `specless generate --anew`"
  private static let xmllint = "`xmllint --html`"
  private static let tenTimes = "ten times the pages, into an empty folder"
  private static let fresh = "`specless generate`, into an empty folder"

  /// The command over the five pages of this package, and over the corpus once and ten times.
  static func all(_ specless: String, _ corpus: Corpus?, scratch: String) throws -> WholeRuns {
    let five = [specless, "generate", "api-docs", "--output", "\(scratch)/five"]
    var commands = [
      Command(title: nothing, words: ["true"]),
      Command(title: "`specless --version`", words: [specless, "--version"], beside: [nothing]),
      Command(title: fivePages, words: five + ["--anew"], beside: [nothing]),
    ]
    if let corpus { commands += try over(corpus, specless, scratch) }
    return WholeRuns(commands: commands, pages: corpus?.files.count ?? 0)
  }

  private static func over(_ corpus: Corpus, _ specless: String, _ scratch: String) throws -> [Command] {
    let many = "\(scratch)/many"
    let manyBytes = try corpus.writeCopies(10, to: many)
    let bytes = corpus.bytes
    if !isInstalled("xmllint") { Swift.print("xmllint: skipped, it is not installed (libxml2-utils)") }
    let beside = isInstalled("xmllint") ? [xmllint] : []
    let generate = [specless, "generate", corpus.folder, "--output"]
    return beside.map { Command(title: $0, words: ["xmllint", "--html", "--noout"] + corpus.paths, bytes: bytes) } + [
      Command(
        title: "copying them: `cp -r`", words: ["cp", "-r", corpus.folder, "\(scratch)/copy{}"], beside: beside,
        bytes: bytes),
      Command(title: fresh, words: generate + ["\(scratch)/fresh{}"], beside: beside, bytes: bytes),
      Command(
        title: "copying what it wrote: `cp -r`", words: ["cp", "-r", "\(scratch)/fresh{}", "\(scratch)/written{}"],
        beside: beside),
      Command(
        title: "`specless generate`, nothing changed", words: generate + ["\(scratch)/same"], beside: beside,
        bytes: bytes),
      Command(
        title: "`specless generate --anew`, nothing changed", words: generate + ["\(scratch)/same", "--anew"],
        beside: beside, bytes: bytes),
      Command(
        title: "`specless export --format openapi`",
        words: [specless, "export", corpus.folder, "--format", "openapi"], beside: beside, bytes: bytes),
      Command(
        title: tenTimes,
        words: [specless, "generate", many, "--output", "\(scratch)/ten{}"], beside: [fresh], bytes: manyBytes),
    ]
  }
}
