import Pages
import Schema
import SourceText

extension OperationNaming.Named {
  /// The title or the path that lent an operation its name, and better names that others bear; where it has kept its
  /// name, these are overruled.
  func evidence(of draft: OperationDraft) -> [Evidence] {
    guard let givenUp else { return evidence(ofName: name, draft) }
    return evidence(ofName: givenUp, draft).overruled(byKept: name, insteadOf: givenUp)
  }

  private func evidence(ofName name: String, _ draft: OperationDraft) -> [Evidence] {
    let titles = draft.namingPages.compactMap { page in page.title.map { (text: $0, place: page.place($0.span)) } }
    let titled = titles.first { $0.text.string == title } ?? titles.first
    let path = draft.pathEvidence.first?.place
    var evidence: [Evidence] = []
    if let titled {
      evidence.append(
        Evidence(
          .stated, .name, rule: "name-from-title", claim: name, text: Quotation.short(titled.text.string),
          place: titled.place))
    } else {
      evidence.append(
        Evidence(.guessed, .name, rule: "name-from-path", claim: name, text: Quotation.short(draft.key), place: path))
    }
    for candidate in candidates.prefix(while: { $0.name != name }).prefix(2) {
      evidence.append(
        Evidence(
          evidence[0].kind, .name, rule: "name-is-taken", claim: candidate.name, place: titled?.place ?? path,
          isOverruled: true))
    }
    return evidence
  }
}
