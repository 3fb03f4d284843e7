import JSONText
import Schema

/// Why something of the schema is as it is: its decisions with the chain of evidence, and how to change them.
package struct Explanation: Hashable, Sendable {
  /// `Shelf.tags`.
  package var name: String
  /// What it is: "field", "query parameter".
  package var kind: String
  /// What it is in a line: "array of string, may be absent, never null".
  package var summary: String
  /// What is to be known of it and was not decided: how it is called in Swift and in JSON, where it is used.
  package var facts: [String]
  package var decisions: [Decision]
  /// What belongs to it: the fields of a model, the parameters and bodies of an operation.
  package var members: [Member]
  /// An entry for the corrections that says what is decided now; to be changed by a person. nil where corrections
  /// cannot speak of it.
  package var correction: JSONValue?
}

/// A name that can be explained in turn, and what it comes to.
package struct Member: Hashable, Sendable {
  package var name: String
  package var summary: String
}

/// One thing that was decided.
package struct Decision: Hashable, Sendable {
  /// "type", "presence".
  package var subject: String
  /// "array of string".
  package var outcome: String
  /// Evidence for it, strongest first: the first one decided.
  package var because: [Evidence]
  /// Evidence against it, strongest first.
  package var overruled: [Evidence]

  /// Sorts a chain; evidence of one strength stays in the order in which it was found.
  init(_ subject: String, _ outcome: String, _ chain: [Evidence]) {
    self.subject = subject
    self.outcome = outcome
    let sorted = chain.indices.sorted { (chain[$0].kind.rank, $0) < (chain[$1].kind.rank, $1) }.map { chain[$0] }
    because = sorted.filter { !$0.isOverruled }
    overruled = sorted.filter(\.isOverruled)
  }

  init(_ subject: String, _ outcome: String, _ chain: [Evidence], of aspect: Evidence.Aspect) {
    self.init(subject, outcome, chain.filter { $0.aspect == aspect })
  }
}
