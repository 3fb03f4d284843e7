import JSONText
import Schema

/// Example values that a table lists: `["db"]`, `1024`. JSON that can only be JSON counts; a bare word is a string;
/// a hash in another notation (`{:key=>"value"}`) is text and tells no type.
struct TypeFromExampleValues: TypeRule {
  let id = "type-from-example-values"

  func claims(_ subject: TypeSubject) -> [TypeClaim] {
    subject.rows.flatMap { documented in
      (documented.row.exampleValues + documented.row.listedValues).compactMap { value in
        Self.shape(of: value.string).map {
          TypeClaim(.shown, rule: id, $0, text: value.string, place: documented.file.place(of: value.span))
        }
      }
    }
  }

  static func shape(of text: String) -> Shape? {
    if let document = try? JSONDocument(text) {
      return document.root.kind == .null ? nil : Shape(of: document.root)
    }
    guard let first = text.first, !"{[<".contains(first) else { return nil }
    return Shape(.string)
  }
}
