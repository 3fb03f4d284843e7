import Pages
import Schema
import SourceText

/// Whether a value may be null: an example shows one, here or in a record that is alike, or words say so; else it is
/// taken never to be.
struct NullabilityOfField {
  var subject: FieldSubject

  func decide() -> (isNullable: Bool, evidence: [Evidence]) {
    let evidence = [stated, shown, shownElsewhere, said].compactMap { $0 }
    if !evidence.isEmpty { return (true, evidence) }
    let count = subject.values.count
    guard let first = subject.values.first else {
      return (
        false,
        [
          Evidence(
            .nothing, .nullability, rule: "null-unless-told", claim: "never null: nothing says that it may be",
            text: Quotation.short(subject.key), place: subject.place)
        ]
      )
    }
    let claim = "never null: \(Quotation.every(count)) a value"
    return (
      false,
      [
        Evidence(
          .shown, .nullability, rule: "null-from-examples", claim: claim, text: Quotation.of(first), place: first.place)
      ]
    )
  }

  /// "string or null" in a column of types.
  private var stated: Evidence? {
    for row in subject.rows where row.words.columnType?.mayBeNull == true {
      guard let type = row.row.type else { continue }
      return Evidence(
        .stated, .nullability, rule: "null-from-column", claim: "may be null", text: Quotation.short(type.string),
        place: row.file.place(of: type.span))
    }
    return nil
  }

  private var shown: Evidence? {
    subject.values.first { $0.node.kind == .null }.map {
      Evidence(
        .shown, .nullability, rule: "null-from-examples", claim: "may be null", text: "null", place: $0.place)
    }
  }

  private var shownElsewhere: Evidence? {
    subject.nullElsewhere.map {
      Evidence(
        .shownElsewhere, .nullability, rule: "null-from-alike-models", claim: "may be null", text: "null",
        place: $0.place)
    }
  }

  private var said: Evidence? {
    for row in subject.rows {
      guard let description = row.row.description, let said = row.words.description?.mayBeNull, said.value else {
        continue
      }
      return Evidence(
        .said, .nullability, rule: "null-from-words", claim: "may be null", text: said.text,
        place: row.file.place(of: description.span))
    }
    return nil
  }
}
