import SourceText

/// One run's dealings with the memory: whether it may repeat what the last one said, and what it leaves for the next.
struct RunRecall {
  private let fingerprint: RunFingerprint
  private let output: OutputFolder
  private let memory: RunMemory
  private let context: CommandContext

  /// - Returns: nil where nothing can be remembered; the run then works everything out.
  init?(_ inputs: MakingInputs, _ context: CommandContext) {
    guard let memory = RunMemory(of: inputs.output, context),
      let fingerprint = RunFingerprint(inputs, context)
    else { return nil }
    (self.memory, self.fingerprint) = (memory, fingerprint)
    (output, self.context) = (inputs.output, context)
  }

  /// Says what the last run said, if nothing that it read or wrote has moved.
  ///
  /// - Returns: how that run ended; nil where something has moved, and nothing was said.
  func repeatLastRun() -> ExitCode? {
    guard let outcome = memory.outcome, outcome.fingerprint == fingerprint.text,
      let lock = try? output.lock(isShared: true), let manifest = intactManifest(outcome.manifest)
    else { return nil }
    withExtendedLifetime(lock) {}
    context.tell(outcome.told)
    if !context.isQuiet { context.console.tell(outcome.made + Summary.files(untouched: manifest.outputs.count)) }
    return outcome.code
  }

  /// The manifest in the folder, if it is the one of that run and the folder holds what it says.
  private func intactManifest(_ hash: String) -> Manifest? {
    guard !output.holdsUnfinishedRun, let bytes = try? output.disk.read(output.file(Manifest.fileName)),
      SHA256.hex(of: bytes) == hash, let manifest = try? Manifest(bytes), output.holds(manifest.outputs)
    else { return nil }
    return manifest
  }

  func keep(_ making: Making, _ code: ExitCode) {
    memory.keep(
      RunMemory.Outcome(
        fingerprint: fingerprint.text, manifest: SHA256.hex(of: making.manifestBytes.value), told: making.told,
        made: making.summary, code: code))
  }
}
