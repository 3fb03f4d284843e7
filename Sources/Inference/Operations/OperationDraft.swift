import Pages
import Schema
import SourceText

/// One method on one path, with every page and exchange that documents it; nothing decided yet but the two.
package struct OperationDraft: Sendable {
  package let method: String
  package let path: PathTemplate
  /// In the order of their files.
  package var pages: [EndpointPage] {
    didSet { exchanges = ShownExchange.all(of: pages) }
  }
  /// Every exchange with its page.
  package private(set) var exchanges: [ShownExchange]
  package var pathEvidence: [Evidence]

  /// `POST /shelves/{id}`: how drafts are told apart.
  package let key: String
  /// `POST /shelves/{}`: the same, whatever the parameters of the path are called.
  let shape: String

  init(method: String, path: PathTemplate, pages: [EndpointPage], pathEvidence: [Evidence]) {
    (self.method, self.path, self.pages, self.pathEvidence) = (method, path, pages, pathEvidence)
    key = "\(method) \(path)"
    shape = Self.shape(method, path)
    exchanges = ShownExchange.all(of: pages)
  }

  /// The pages that lend the operation its name and its group: those that show an answer, where any does. A page on
  /// something else may mention the route in passing.
  var namingPages: [EndpointPage] {
    let whole = pages.filter { $0.exchanges.contains { $0.status != nil || $0.responseBody != nil } }
    return whole.isEmpty ? pages : whole
  }

  /// Two templates that differ in their parameters' names alone are one path.
  private static func shape(_ method: String, _ path: PathTemplate) -> String {
    let segments = path.segments.map { segment in
      switch segment {
      case .literal(let text): text
      case .parameter: "{}"
      case .pattern(let text): segment.parameterNames.reduce(text) { $0.replacing("{\($1)}", with: "{}") }
      }
    }
    return "\(method) /\(segments.joined(separator: "/"))"
  }
}

/// Gathers pages by operation: several pages, or several requests on one, may document the same method and path.
package struct OperationGathering {
  package init() {}

  /// Drafts sorted by path, then method, each with its pages in the order of their files.
  package func drafts(of pages: [EndpointPage], diagnostics: inout Diagnostics) -> [OperationDraft] {
    var byKey: [String: OperationDraft] = [:]
    var following = FollowingRequests()
    let placed = pages.enumerated().map { (index: $0, path: $1.file.path, place: $1.place) }
    for each in placed.sorted(by: { ($0.path, $0.place) < ($1.path, $1.place) }) {
      var page = pages[each.index]
      guard let settled = PathWitnesses(page: page).settle(diagnostics: &diagnostics) else { continue }
      following.take(from: &page, method: settled.method, path: settled.path)
      let draft = OperationDraft(
        method: settled.method, path: settled.path, pages: [page], pathEvidence: settled.evidence)
      if byKey[draft.shape] == nil {
        byKey[draft.shape] = draft
      } else {
        byKey[draft.shape]?.pages.append(page)
        byKey[draft.shape]?.pathEvidence += settled.evidence
      }
    }
    let spelt = byKey.values.map { (path: $0.path.description, draft: $0) }
    var drafts = spelt.sorted { ($0.path, $0.draft.method) < ($1.path, $1.draft.method) }.map(\.draft)
    following.give(to: &drafts, diagnostics: &diagnostics)
    return drafts
  }
}
