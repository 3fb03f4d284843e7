import Schema

extension Evidence.Kind {
  /// For someone who never read how types are decided: "shown in an example".
  var words: String {
    switch self {
    case .corrected: "a correction says so"
    case .stated: "stated on the page"
    case .shown: "shown in an example"
    case .shownElsewhere: "shown elsewhere"
    case .said: "said in a description"
    case .guessed: "guessed"
    case .nothing: "assumed, for want of evidence"
    }
  }
}

extension Decision {
  /// Why a witness was not followed.
  func reason(for overruled: Evidence) -> String {
    if because.first?.rule == "name-is-kept" { return "names stay as they are from run to run" }
    if overruled.aspect == .name { return "something else has that name and comes first" }
    guard let winner = because.first else { return "it does not fit with what was decided" }
    switch (winner.kind, overruled.kind) {
    case (.shown, .stated), (.shown, .corrected):
      return "what examples show counts for more, since every example must be readable"
    case (.said, .shown) where winner.rule != "map-from-words":
      return "the words speak of the whole, the example of a single value"
    case (.said, .shown):
      return "words that call a value arbitrary count for more than the keys that an example happens to have"
    case (let strong, let weak) where strong < weak:
      return "\(strong.thing) counts for more than \(weak.thing)"
    default: return "it does not fit with what was decided, and counts for no more"
    }
  }
}

extension Evidence.Kind {
  fileprivate var thing: String {
    switch self {
    case .corrected: "a correction"
    case .stated: "what the page states"
    case .shown: "what an example shows"
    case .shownElsewhere: "what is shown elsewhere"
    case .said: "what a description says"
    case .guessed: "a guess"
    case .nothing: "an assumption"
    }
  }
}
