import SourceText

/// `specless check`: whether the generated files are what the pages give.
struct Check: Verb {
  let name = "check"
  let summary = "tell whether the generated files are what the pages give"
  let operands = [Operand.docs]
  let options = Option.emission
  let discussion = """
    Makes everything in memory, compares it with the files, and prints the difference of each that is
    stale, missing, left over or edited by hand. Ends with 1 if there is any; make generate repairs it.
    A page that gave an endpoint when the files were made and gives none now is an error.
    """

  func run(_ context: CommandContext) -> ExitCode {
    let inputs = MakingInputs(context)
    guard let (making, _) = Making.make(context, inputs, tells: .errors, work: { _, _ in }) else { return .failure }
    do {
      let lock = try making.output.lock(isShared: true)
      defer { withExtendedLifetime(lock) {} }
      let findings = try compare(making)
      for finding in findings { context.console.print(finding) }
      if findings.isEmpty { return .success }
      context.report([try complaint(making, findings.count)], sources: [:])
      return .findings
    } catch {
      context.report(OutputError.diagnostics(error, making.output.path), sources: [:])
      return .failure
    }
  }

  /// A paragraph for each file that is not as it should be.
  private func compare(_ making: Making) throws -> [String] {
    let plan = try making.output.plan(making.files)
    var findings = plan.entries.compactMap { entry -> String? in
      let path = making.output.file(entry.path)
      guard let state = state(of: entry) else { return nil }
      return "\(path): \(state)\n" + UnifiedDiff(old: entry.old ?? [], new: entry.new ?? [], path: path).text
    }
    findings += plan.obstacles.map { "\($0)\n" }
    if making.output.holdsUnfinishedRun {
      findings.append("\(making.output.path): a run was stopped while it wrote here\n")
    }
    if findings.isEmpty, let manifest = try making.output.manifest(), manifest.outputs == making.manifest.outputs {
      return []
    }
    if findings.isEmpty { findings.append("\(making.output.file(Manifest.fileName)): stale\n") }
    return findings
  }

  private func state(of entry: OutputPlan.Entry) -> String? {
    switch entry.change {
    case .create: "missing"
    case .change(let wasEdited): wasEdited ? "edited by hand" : "stale"
    case .remove: "left over, the pages give it no more"
    case .release: "left over and edited by hand"
    case .untouched: nil
    }
  }

  private func complaint(_ making: Making, _ count: Int) throws -> Diagnostic {
    let folder = making.output.path
    let headline = "\(folder) is not what \(making.docs.path) gives (\(count == 1 ? "1 file" : "\(count) files"))"
    var notes: [Diagnostic.Note] = []
    if let old = try making.output.manifest() {
      notes.append(.init(Self.cause(making.manifest, since: old)))
    } else {
      notes.append(.init("\(making.output.file(Manifest.fileName)) is missing"))
    }
    return Diagnostic("stale-output", .error, headline, at: nil, notes: notes, help: "make generate repairs it")
  }

  /// What moved; the generator, if nothing else did and it makes other files now.
  private static func cause(_ manifest: Manifest, since old: Manifest) -> String {
    let causes = manifest.causes(since: old)
    if !causes.isEmpty {
      let more = causes.count > 10 ? " and \(causes.count - 10) more" : ""
      return "since it was made moved: \(causes.prefix(10).joined(separator: ", "))\(more)"
    }
    let nothing = "no page, setting or template moved since it was made"
    if manifest.outputs == old.outputs { return nothing }
    let versions =
      old.generator == manifest.generator ? "" : " (\(old.generator) made it, this is \(manifest.generator))"
    return "\(nothing), so the generator did, or the options it is given\(versions)"
  }
}
