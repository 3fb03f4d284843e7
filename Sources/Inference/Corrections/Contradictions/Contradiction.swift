import Pages
import Schema
import SourceText

/// Something that an example shows and a correction rules out.
struct Contradiction: Hashable {
  /// What is corrected: `Book.height`.
  var name: String
  /// As the end of "Book.height is …": "shown as a string, and a correction says integer".
  var words: String
  /// Where the example shows it.
  var place: SourcePlace
  /// The correction, as the chain of evidence has it.
  var correction: Evidence
  /// The example that shows it, as `Example.source` has it.
  var example: SourcePlace
  /// Whether code that is made by the correction reads it all the same.
  var isReadable = false
}

extension Corrections {
  /// Warns of corrections that examples contradict, and takes these examples from the schema: the correction wins, and
  /// code that is made by it could not read them. What was dropped is taken out of the others.
  func leaveOutContradictedExamples(_ pages: [EndpointPage], of api: inout API, diagnostics: inout Diagnostics) {
    guard !entries.isEmpty else { return }
    let found = api.operations.flatMap { ContradictionSearch.all(in: $0, pages, api) }
    report(found, &diagnostics)
    let examples = Set(found.filter { !$0.isReadable }.map(\.example))
    let dropped = DroppedFromExamples(api: api)
    for group in api.groups.indices {
      for operation in api.groups[group].operations.indices {
        let whole = api.groups[group].operations[operation]
        api.groups[group].operations[operation].examples = whole.examples.filter { !examples.contains($0.source) }
          .map { dropped.without($0, of: whole) }
      }
    }
  }

  /// One finding for each thing that is said, at the first place that shows it.
  private func report(_ found: [Contradiction], _ diagnostics: inout Diagnostics) {
    for (_, alike) in Dictionary(grouping: found, by: { [$0.name, $0.words] }) {
      let places = alike.sorted { $0.place < $1.place }
      let examples = Set(alike.map(\.example)).count
      let left = examples == 1 ? "the example is" : "\(examples) examples that show it are"
      let effect =
        alike[0].isReadable ? "values that are not listed are read all the same" : "\(left) left out of what is made"
      diagnostics.report(
        contradictedCorrection.finding(
          "\"\(places[0].name)\" is \(places[0].words)", at: places[0].place,
          notes: [.init("the correction stands here", at: places[0].correction.place)],
          help: "the correction wins, and \(effect); mend the page, or the correction"))
    }
  }
}
