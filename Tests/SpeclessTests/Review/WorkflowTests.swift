import Foundation
import JSONText
import Testing

@testable import specless

/// The workflow in the article on reviewing does what it says: its commands are taken out of the article and run.
@Suite(.enabled(if: ToolRun.finds("git"), "no git is in PATH"))
struct WorkflowTests {
  /// Runs the steps as a runner does: behind a failure only those that run always.
  private func runSteps(
    in checkout: Checkout, _ edit: (GuideBlocks.Step) -> String? = \.command
  ) throws -> [String: ToolRun] {
    var runs: [String: ToolRun] = [:]
    for step in try GuideBlocks().steps where step.action == nil {
      if runs.values.contains(where: { $0.status != 0 }), !step.runsAlways { continue }
      runs[step.name] = try checkout.run(#require(edit(step), "\(step.name) has no command"))
    }
    return runs
  }

  private func changedPages() throws -> Checkout {
    let checkout = try Checkout()
    try checkout.write(BookPages.creating("Shelf", fields: ["name"]), to: "api-docs/shelves/create.txt")
    return checkout
  }

  @Test func aPullRequestWithFreshFilesPasses() throws {
    let checkout = try changedPages()
    try checkout.succeed("make generate && git commit -qam two")
    let runs = try runSteps(in: checkout)
    #expect(runs.count == 6)
    for (name, run) in runs { #expect(run.status == 0, "\(name): \(run.output)") }
    let annotations = try #require(runs["Changes beside their lines"]).output
    #expect(annotations.contains("::warning file=api-docs/shelves/create.txt,line="))
    let comment = try checkout.read("changes.md")
    #expect(comment.hasPrefix("<!-- specless diff -->\n### API changes\n"))
    #expect(comment.contains("field \"colour\""))
    #expect(try comment == checkout.workplace.read("summary.md"))
  }

  @Test func staleFilesFailAndTheRestIsToldAllTheSame() throws {
    let checkout = try changedPages()
    try checkout.succeed("git commit -qam two")
    let runs = try runSteps(in: checkout)
    let check = try #require(runs["Generated files are what the pages give"])
    #expect(check.status == 1 && check.output.contains("page shelves/create.txt (changed)"))
    #expect(runs.count == 6 && runs.values.count { $0.status != 0 } == 1)
  }

  @Test func breaksCanFailTheRun() throws {
    let checkout = try changedPages()
    try checkout.succeed("make generate && git commit -qam two")
    let runs = try runSteps(in: checkout) { step in
      step.name == "Changes beside their lines" ? step.command.map { "\($0) --fail-on wire" } : step.command
    }
    let changes = try #require(runs["Changes beside their lines"])
    #expect(changes.status == 1 && changes.output.contains("::error file=api-docs/shelves/create.txt,line="))
  }

  /// A real reader of YAML sees the same steps.
  @Test func theWorkflowIsYAML() throws {
    let workplace = try Workplace()
    try workplace.write(GuideBlocks().block("yaml", behind: "In GitHub Actions"), to: "workflow.yml")
    let script = """
      import json, sys
      try: import yaml
      except ImportError: sys.exit(75)
      flow = yaml.safe_load(open('workflow.yml'))
      assert flow[True] == {'pull_request': None}, flow
      assert flow['permissions'] == {'contents': 'read', 'pull-requests': 'write'}, flow
      print(json.dumps(flow['jobs']['review']['steps']))
      """
    let run = try ToolRun("python3", ["-c", script], in: workplace.folder)
    if run.status == 75 || run.status == 127 { return }
    let steps = try #require(JSONValue(parsing: run.output).arrayValue, "\(run.output)")
    let read = steps.map { step in
      GuideBlocks.Step(
        name: step["name"]?.stringValue ?? "", action: step["uses"]?.stringValue, command: step["run"]?.stringValue,
        script: step["with"]?["script"]?.stringValue, runsAlways: step["if"]?.stringValue == "always()")
    }
    let ours = try GuideBlocks().steps
    #expect(read.count == ours.count)
    for (step, own) in zip(read, ours) { #expect(step == own) }
  }

  /// The script keeps one comment: it makes it, and changes it when it is there.
  @Test(.enabled(if: ToolRun.finds("node"), "no node is in PATH")) func oneCommentIsKept() throws {
    let script = try #require(GuideBlocks().steps.compactMap(\.script).first)
    let workplace = try Workplace()
    try workplace.write("<!-- specless diff -->\n### API changes\n", to: "changes.md")
    let program = """
      const comments = [{id: 7, body: 'hello'}];
      const issues = {
        listComments: {},
        createComment: async given => { comments.push({id: 8, body: given.body}); console.log('create', given.issue_number); },
        updateComment: async given => { console.log('update', given.comment_id, given.owner, given.repo); },
      };
      const github = {rest: {issues}, paginate: async () => comments};
      const context = {repo: {owner: 'o', repo: 'r'}, issue: {number: 3}};
      const run = async () => {
      \(script)};
      run().then(run);
      """
    try workplace.write(program, to: "run.js")
    let run = try ToolRun("node", ["run.js"], in: workplace.folder)
    #expect(run.status == 0 && run.output == "create 3\nupdate 8 o r\n", "\(run.output)")
  }
}
