/// Something worth telling a person, with a place and a way out.
///
///     shelves/create.txt:12:5: warning: documented field "colour" never appears [documented-never-shown]
///
/// The headline stands alone: under 80 characters or so, lower case, naming the thing found. `ruleID` is stable; it
/// is what settings and reports speak of.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    case error, warning, note

    package static func < (left: Severity, right: Severity) -> Bool {
      left != right && (left == .error || right == .note)
    }
  }

  /// A second place or a remark that belongs to the diagnostic.
  package struct Note: Hashable, Sendable {
    package var message: String
    package var place: SourcePlace?

    package init(_ message: String, at place: SourcePlace? = nil) {
      self.message = message
      self.place = place
    }
  }

  package var ruleID: String
  package var severity: Severity
  package var headline: String
  /// Where it is; nil only where no file is concerned (an option of the command, say).
  package var place: SourcePlace?
  package var notes: [Note]
  /// What to do about it, as a sentence or two.
  package var help: String?

  package init(
    _ ruleID: String, _ severity: Severity, _ headline: String, at place: SourcePlace?, notes: [Note] = [],
    help: String? = nil
  ) {
    self.ruleID = ruleID
    self.severity = severity
    self.headline = headline
    self.place = place
    self.notes = notes
    self.help = help
  }
}

/// The one collector that travels down through the stages; the caller decides about success at the end.
package struct Diagnostics: Sendable {
  package private(set) var all: [Diagnostic] = []

  package init() {}

  package mutating func report(_ diagnostic: Diagnostic) {
    all.append(diagnostic)
  }

  package mutating func report(contentsOf diagnostics: some Sequence<Diagnostic>) {
    all.append(contentsOf: diagnostics)
  }

  package var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// In source order: by path, position, rule, then headline; each once.
  package var inSourceOrder: [Diagnostic] {
    var seen = Set<Diagnostic>()
    return all.filter { seen.insert($0).inserted }.sorted(by: Self.precedes)
  }

  private static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    switch (left.place, right.place) {
    case (nil, nil): return (left.ruleID, left.headline) < (right.ruleID, right.headline)
    case (nil, _): return true
    case (_, nil): return false
    case (let first?, let second?):
      return first == second
        ? (left.ruleID, left.headline) < (right.ruleID, right.headline) : first < second
    }
  }
}
