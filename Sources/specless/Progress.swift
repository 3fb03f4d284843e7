import Dispatch
import Synchronization

/// Tells a person at a terminal what a run of over a second is doing; one line, gone when the run is done.
final class Progress: Sendable {
  private struct State {
    var isShown = false
    var isOver = false
  }

  private let state = Mutex(State())
  private let tell: @Sendable (String) -> Void

  /// - Parameter patience: in seconds; before that, nothing is shown.
  init(_ stage: String, on console: Console, patience: Double = 1) {
    tell = console.tell
    guard console.isTerminal else { return }
    DispatchQueue.global().asyncAfter(deadline: .now() + patience) { [weak self] in self?.show(stage) }
  }

  private func show(_ stage: String) {
    state.withLock { state in
      guard !state.isOver else { return }
      state.isShown = true
      tell("\(stage) …")
    }
  }

  /// Clears the line; nothing is shown from now on.
  func end() {
    state.withLock { state in
      if state.isShown { tell("\r\u{1B}[K") }
      state = State(isShown: false, isOver: true)
    }
  }
}
