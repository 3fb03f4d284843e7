import Pages
import Schema
import SourceText

/// Which group an operation belongs to: the page's group title where it has one, else what its path is about, else
/// the file's folder.
struct Grouping {
  /// What groups are told apart by, and what becomes of it.
  struct Group: Hashable {
    /// `["user", "provided", "shelves"]`.
    var words: [String]
    var title: String
    var evidence: [Evidence]
  }

  /// The titles of groups in the run before, by the shapes of their operations.
  var old: [String: String] = [:]

  func group(of draft: OperationDraft) -> Group {
    let found = found(for: draft)
    guard let old = old[draft.shape] else { return found }
    let words = Identifier.words(of: old).map { $0.lowercased() }
    guard words != found.words else { return found }
    let evidence = found.evidence.overruled(byKept: old, insteadOf: found.title, .grouping)
    return Group(words: words, title: old, evidence: evidence)
  }

  private func found(for draft: OperationDraft) -> Group {
    for page in draft.namingPages {
      guard let text = page.group, let title = Self.title(text.string) else { continue }
      let evidence = Evidence(
        .stated, .grouping, rule: "group-from-title", claim: title, text: text.string, place: page.place(text.span))
      return Group(words: Identifier.words(of: title).map { $0.lowercased() }, title: title, evidence: [evidence])
    }
    let folder = draft.namingPages.first?.file.path.split(separator: "/").dropLast().last.map(String.init)
    let name = PathWords.literals(of: draft.path).first ?? folder ?? "api"
    let words = Identifier.words(of: name).map { $0.lowercased() }
    let title = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    let evidence = Evidence(
      .guessed, .grouping, rule: "group-from-path", claim: title, text: Quotation.short(draft.path.description),
      place: draft.pathEvidence.first?.place ?? draft.pages.first?.place)
    return Group(words: words, title: title, evidence: [evidence])
  }

  /// "Shelves API" → "Shelves".
  private static func title(_ text: String) -> String? {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count > 1, words.last == "API" { words.removeLast() }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
