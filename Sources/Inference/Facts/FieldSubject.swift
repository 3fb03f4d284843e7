import Pages
import Schema
import SourceText

/// All that can speak for the presence and the nullability of one field.
struct FieldSubject {
  var key: String
  /// The example objects that have, or lack, the key.
  var objects: [Observation]
  /// The key's values.
  var values: [Observation]
  var rows: [DocumentedRow]
  var isRequest: Bool
  /// Null, as a record that is alike shows it under the same key.
  var nullElsewhere: Observation?

  /// Where the field is written of, for facts that nothing tells.
  var place: SourcePlace? { rows.first?.place ?? values.first?.place ?? objects.first?.place }
}
