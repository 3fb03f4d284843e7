import Pages
import Schema
import SourceText

/// Whether a key is always there.
///
/// In requests a field is required where a mark says so, else optional: examples send what they need. In answers
/// examples tell. A mark counts where no example lacks the key, so that each page's own example can be sent and read; the
/// lint `required-field-absent` tells where one does. A request that was refused does not count against a mark.
struct PresenceOfField {
  var subject: FieldSubject

  func decide() -> (presence: Field.Presence, evidence: [Evidence]) {
    let mark = subject.rows.lazy.compactMap { row in row.row.flags.required.map { row.file.place(of: $0) } }.first
    // What a refused request lacks may be why.
    let absent = subject.objects.first { $0.node[subject.key] == nil && !(mark != nil && $0.origin.isRefused) }
    let isShownAlways = !subject.objects.isEmpty && absent == nil
    var presence: Field.Presence = isShownAlways && !subject.isRequest ? .always : .sometimes
    if mark != nil, absent == nil { presence = .always }
    var evidence: [Evidence] = []
    if let mark {
      evidence.append(
        Evidence(
          .stated, .presence, rule: "presence-from-marks", claim: "required", place: mark,
          isOverruled: presence == .sometimes))
    }
    evidence += shown(absent, presence)
    if evidence.isEmpty {
      evidence.append(
        Evidence(
          .nothing, .presence, rule: "optional-unless-marked", claim: "may be absent: nothing says that it is required",
          text: Quotation.short(subject.key), place: subject.place))
    }
    return (presence, evidence)
  }

  /// That a request's example has a key doesn't tell that every request needs it.
  private func shown(_ absent: Observation?, _ presence: Field.Presence) -> [Evidence] {
    let (all, some) = (subject.objects.count, subject.values.count)
    if let absent {
      let claim = all == 1 ? "the one example lacks it" : "\(all - some) of \(all) examples lack it"
      return [
        Evidence(
          .shown, .presence, rule: "presence-from-examples", claim: "may be absent: \(claim)",
          text: Quotation.of(absent),
          place: absent.place, isOverruled: presence == .always)
      ]
    }
    guard !subject.isRequest, let first = subject.values.first else { return [] }
    let claim = "always present: \(Quotation.every(all)) it"
    return [
      Evidence(
        .shown, .presence, rule: "presence-from-examples", claim: claim, text: Quotation.of(first), place: first.place)
    ]
  }
}
