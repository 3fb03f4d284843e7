import Foundation

/// Whole processes, from start to last byte, in turn, so that each is measured while the machine is as the others
/// found it.
struct WholeRuns {
  struct Command {
    var title: String
    var words: [String]
    /// Folders that are removed before each run.
    var fresh: [String] = []
    /// Against the command of this title.
    var beside: String?
  }

  let commands: [Command]
  var runs = 9

  func print(_ title: String) {
    var results: [String: [ChildRun]] = [:]
    for round in 0...runs {
      for command in commands {
        for folder in command.fresh { try? FileManager.default.removeItem(atPath: folder) }
        guard let run = runChild(command.words) else { continue }
        // The first round warms up.
        if round > 0 { results[command.title, default: []].append(run) }
      }
    }
    printTable(
      title, ["Process", "Time, median (least–most)", "CPU time", "Peak memory", "Times the one beside it (CPU)"],
      commands.map { row($0, results) })
  }

  private func row(_ command: Command, _ results: [String: [ChildRun]]) -> [String] {
    guard let mine = results[command.title], mine.count == runs else { return [command.title, "failed", "", "", ""] }
    var ratio = ""
    if let beside = command.beside, let other = results[beside], other.count == runs {
      let walls = zip(mine, other).map { $0.wall / $1.wall }
      let cpus = zip(mine, other).map { $0.cpu / $1.cpu }
      ratio = "\(rounded(Times.median(of: walls))) (\(rounded(Times.median(of: cpus)))) × \(beside)"
    }
    let peak = rounded(mine.map(\.peak).max() ?? 0)
    return [
      command.title, Times(all: mine.map(\.wall)).text, Times(all: mine.map(\.cpu)).text, "\(peak) MiB", ratio,
    ]
  }
}

extension WholeRuns {
  /// The command over the corpus once and ten times over, and over the five pages of this package.
  static func all(_ specless: String, _ corpus: Corpus?, scratch: String) throws -> WholeRuns {
    var commands = [
      Command(title: "an empty process: `specless --version`", words: [specless, "--version"]),
      Command(
        title: "five pages, nothing changed", words: [specless, "generate", "api-docs", "--output", "\(scratch)/five"],
        beside: "an empty process: `specless --version`"),
    ]
    guard let corpus else { return WholeRuns(commands: commands) }
    let many = "\(scratch)/many"
    try corpus.writeCopies(10, to: many)
    let xmllint = "`xmllint --html`"
    if isInstalled("xmllint") {
      commands.append(Command(title: xmllint, words: ["xmllint", "--html", "--noout"] + corpus.paths))
    } else {
      Swift.print("xmllint: skipped, it is not installed (libxml2-utils)")
    }
    let fresh = "`specless generate`, into an empty folder"
    commands += [
      Command(
        title: "copying them: `cp -r`", words: ["cp", "-r", corpus.folder, "\(scratch)/copy"],
        fresh: ["\(scratch)/copy"], beside: xmllint),
      Command(
        title: fresh, words: [specless, "generate", corpus.folder, "--output", "\(scratch)/fresh"],
        fresh: ["\(scratch)/fresh"], beside: xmllint),
      Command(
        title: "`specless generate`, nothing changed",
        words: [specless, "generate", corpus.folder, "--output", "\(scratch)/same"], beside: xmllint),
      Command(
        title: "`specless export --format openapi`",
        words: [specless, "export", corpus.folder, "--format", "openapi"], beside: xmllint),
      Command(
        title: "ten times the pages, into an empty folder",
        words: [specless, "generate", many, "--output", "\(scratch)/ten"], fresh: ["\(scratch)/ten"], beside: fresh),
    ]
    return WholeRuns(commands: commands)
  }
}
