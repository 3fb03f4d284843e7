/// Keeps large things until the process ends, and with it all memory goes at once: to take them apart piece by piece
/// first, in front of somebody who waits for the prompt, would take longer than to write them.
func keepUntilExit(_ things: [any Sendable]) {
  _ = Unmanaged.passRetained(Kept(things))
}

private final class Kept {
  let things: [any Sendable]

  init(_ things: [any Sendable]) { self.things = things }
}
