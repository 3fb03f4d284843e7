import SourceText

/// `specless generate`: Swift from pages, onto the disk.
struct Generate: Verb {
  let name = "generate"
  let summary = "write Swift made from the pages"
  let operands = [Operand.docs]
  let options =
    Option.emission + [
      Option(name: "dry-run", help: "print what would be done, write nothing"),
      Option(name: "anew", help: "work everything out, also where nothing moved since the last run"),
      Option(name: "fresh-names", help: "name everything as the pages do; else names of the last run are kept"),
    ]
  let discussion = """
    Reads every page and writes the models, the client, the server and the examples. Nothing is written
    unless all pages can be read; files by other hands are left alone; files whose bytes would not change are
    not touched. Files that document no endpoint are skipped and counted; a page that gave an endpoint in the
    run before and gives none now is an error, until it is mended, removed or excluded. Findings that concern
    what is written are told; opinions on the pages are counted, and told by specless lint. Lasting choices
    stand in DOCS/\(Settings.fileName); options win over them.
    Things keep the names of the run before, which \(Manifest.fileName) in the output folder holds: pages that are
    added rename nothing. Names that the pages would give by now are told by specless lint (name-kept), and
    taken with --fresh-names.
    Where a lint is set to be an error, the files are written all the same, and the run ends with 1.
    Where nothing moved since the last run (pages, settings, templates, options, this program, and what it
    wrote), that run's findings are printed again; they are kept in the user's cache folder.
    """

  func run(_ context: CommandContext) -> ExitCode {
    let inputs = MakingInputs(context)
    let isRehearsal = context.arguments.has("dry-run")
    let memory = isRehearsal ? nil : RunRecall(inputs, context)
    if !context.arguments.has("anew"), let code = memory?.repeatLastRun() { return code }
    let making = Making.make(context, inputs, tells: .whatConcernsMaking) { files, manifest in
      Result {
        isRehearsal ? (try inputs.output.plan(files), nil) : try inputs.output.write(files, manifest: manifest.value)
      }
    }
    guard let (making, written) = making else { return .failure }
    do {
      let (plan, recovery) = try written.get()
      if isRehearsal { try tellRehearsed(plan, making, context) } else { tellWritten(plan, recovery, making, context) }
      if !context.isQuiet { context.console.tell(making.summary + Summary.files(plan)) }
      let code = making.worst == .error ? ExitCode.findings : .success
      memory?.keep(making, code)
      keepUntilExit([inputs, making])
      return code
    } catch {
      context.report(OutputError.diagnostics(error, making.output.path), sources: [:])
      return .failure
    }
  }

  private func tellWritten(
    _ plan: OutputPlan, _ recovery: Recovery?, _ making: Making, _ context: CommandContext
  ) {
    let ended = recovery == .completed ? "what it had begun was completed first" : "what it had prepared was removed"
    if recovery != nil { note("an earlier run was stopped while it wrote; \(ended)", context) }
    for entry in plan.entries {
      let path = making.output.file(entry.path)
      switch entry.change {
      case .change(wasEdited: true): warn("\(path) had been edited by hand and was written anew", context)
      case .release: warn("\(path) is made no more, but was edited by hand: it is left, and no longer ours", context)
      default: break
      }
    }
  }

  private func tellRehearsed(_ plan: OutputPlan, _ making: Making, _ context: CommandContext) throws {
    if making.output.holdsUnfinishedRun {
      note("an earlier run was stopped while it wrote; generate would end it first", context)
    }
    guard plan.obstacles.isEmpty else { throw OutputError.obstacles(plan.obstacles) }
    for entry in plan.changes {
      let verb = entry.new == nil ? "remove" : entry.old == nil ? "create" : "change"
      context.console.print("\(verb) \(making.output.file(entry.path))\n")
    }
  }

  private func warn(_ headline: String, _ context: CommandContext) {
    context.report([Diagnostic("edited-by-hand", .warning, headline, at: nil)], sources: [:])
  }

  private func note(_ headline: String, _ context: CommandContext) {
    context.report([Diagnostic("unfinished-run", .note, headline, at: nil)], sources: [:])
  }
}
