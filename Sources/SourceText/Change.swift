/// One difference between two versions of an API, as reports show it: what changed, where it stood and stands, and
/// whom it breaks. It stands beside `Diagnostic` since those who find changes and those who print them know only this.
///
///     docs/books/create.txt:14:1: breaks calls and source: the request needs a new field "isbn" [field-added]
package struct Change: Hashable, Sendable {
  /// Whom a change breaks.
  package enum Breakage: String, Hashable, Sendable, CaseIterable {
    /// Calls between a program made from the old pages and a service that does what the new pages say.
    case wire
    /// Swift that was written against the code generated from the old pages.
    case source
  }

  /// What changes are gathered under: an operation, a model or a group.
  package struct Subject: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      case group, operation, model
    }

    package var kind: Kind
    /// What corrections and `explain` call it: `books.create`, `Book`.
    package var name: String
    /// What a person knows it by: `POST /books`; nil where the name says it all.
    package var title: String?

    package init(_ kind: Kind, _ name: String, title: String? = nil) {
      self.kind = kind
      self.name = name
      self.title = title
    }
  }

  /// What gives a thing its old name back: an entry of `corrections` in `specless.json`.
  package struct NameCorrection: Hashable, Sendable {
    /// What the thing is called now.
    package var target: String
    /// What it was called.
    package var name: String

    package init(target: String, name: String) {
      self.target = target
      self.name = name
    }
  }

  /// Stable: what scripts and people speak of.
  package var ruleID: String
  package var subject: Subject
  /// Stands alone below its subject: `the answer's field "colour" is gone`.
  package var headline: String
  /// Why calls break, or source alone, in a few words; nil where the headline tells.
  package var reason: String?
  /// Where it stood; nil for what is new.
  package var old: SourcePlace?
  /// Where it stands; nil for what is gone.
  package var new: SourcePlace?
  package var breaks: Set<Breakage>
  /// Only people who read notice: words, examples.
  package var isDocumentation: Bool
  /// Of what is called otherwise, where the old names are free.
  package var corrections: [NameCorrection] = []

  package init(
    _ ruleID: String, _ subject: Subject, _ headline: String, reason: String? = nil, old: SourcePlace?,
    new: SourcePlace?, breaks: Set<Breakage>, isDocumentation: Bool = false
  ) {
    self.ruleID = ruleID
    self.subject = subject
    self.headline = headline
    self.reason = reason
    self.old = old
    self.new = new
    self.breaks = breaks
    self.isDocumentation = isDocumentation
  }

  /// In a word or three: "breaks calls and source", "compatible", "docs only".
  package var impact: String {
    switch (breaks.contains(.wire), breaks.contains(.source)) {
    case (true, true): "breaks calls and source"
    case (true, false): "breaks calls"
    case (false, true): "breaks source"
    case (false, false): isDocumentation ? "docs only" : "compatible"
    }
  }
}
