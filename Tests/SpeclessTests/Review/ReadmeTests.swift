import Foundation
import Testing

@testable import specless

/// What the README shows of a change of the pages is what its commands print.
@Suite(.enabled(if: ToolRun.finds("git"), "no git is in PATH"))
struct ReadmeTests {
  @Test func theExampleOfAChangeIsTrue() throws {
    let text = try String(contentsOf: Corpora.packageRoot.appendingPathComponent("README.md"), encoding: .utf8)
    let section = try #require(text.components(separatedBy: "\n## When the docs change\n").dropFirst().first)
    let block = try #require(section.components(separatedBy: "```console\n").dropFirst().first)
    let lines = block.components(separatedBy: "```\n")[0].split(separator: "\n", omittingEmptySubsequences: false)
    let commands = lines.prefix { $0.hasPrefix("$ ") }.map { String($0.dropFirst(2)) }
    #expect(commands.count == 2)
    let checkout = try Checkout(hasOwnPages: true)
    let run = try checkout.run(commands.joined(separator: "\n"))
    #expect(run.status == 0 && run.output == lines.dropFirst(commands.count).joined(separator: "\n"))
  }
}
