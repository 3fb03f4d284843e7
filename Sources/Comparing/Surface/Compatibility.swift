import Schema

/// Whether values that one version writes can be read by the other.
///
/// An old program reads answers leniently: unknown keys are passed over, unknown words of an enumeration are kept. A
/// service takes in requests what its pages document, and no more.
struct Compatibility {
  enum Direction {
    /// Old programs write, the new service reads.
    case request
    /// The new service writes, old programs read.
    case response
  }

  let direction: Direction
  private let reader: Side
  private let writer: Side
  /// Old names to new ones.
  private let modelNames: [String: String]

  init(_ direction: Direction, _ comparison: Comparison) {
    self.direction = direction
    reader = direction == .request ? comparison.new : comparison.old
    writer = direction == .request ? comparison.old : comparison.new
    modelNames = comparison.modelNames
  }

  /// Whether a value of the old type where it is a request, of the new type where it is an answer, can be read as the
  /// type of the other version. Models that are the same are taken to fit: what changed in them is told there.
  func fits(old: SchemaType, new: SchemaType) -> Bool {
    direction == .request ? reads(new, old, []) : reads(old, new, [])
  }

  /// The same for a value of a path or a query, which carry text: what takes any text takes any scalar.
  func fitsAsText(old: SchemaType, new: SchemaType) -> Bool {
    switch (old, new) {
    case (.nullable(let old), _): fitsAsText(old: old, new: new)
    case (_, .nullable(let new)): fitsAsText(old: old, new: new)
    case (.array(let old), .array(let new)), (let old, .array(let new)): fitsAsText(old: old, new: new)
    case (.array, _): false
    case (_, .string), (_, .any): true
    default: fits(old: old, new: new)
    }
  }

  private func reads(_ read: SchemaType, _ written: SchemaType, _ visited: Set<[String]>) -> Bool {
    switch (read, written) {
    case (.any, _), (.parameter, .parameter): true
    case (.nullable(let read), .nullable(let written)), (.nullable(let read), let written):
      reads(read, written, visited)
    case (.number, .integer): true
    case (.string, .timestamp), (.string, .binary), (.binary, .string): true
    case (.array(let read), .array(let written)), (.map(let read), .map(let written)): reads(read, written, visited)
    case (.map(let value), .model(let reference)):
      writer.record(reference)?.fields.allSatisfy {
        !$0.canBeNull && reads(value, $0.type, visited)
      } ?? false
    case (.string, .model(let reference)): writer.models[reference.name]?.enumeration != nil
    case (.model(let reference), .string):
      direction == .response && reader.models[reference.name]?.enumeration != nil
    case (.model(let read), .model(let written)): readsModel(read, written, visited)
    default: read == written
    }
  }

  private func readsModel(_ read: ModelReference, _ written: ModelReference, _ visited: Set<[String]>) -> Bool {
    let (old, new) = direction == .request ? (written, read) : (read, written)
    if modelNames[old.name] == new.name, read.arguments.count == written.arguments.count {
      return zip(read.arguments, written.arguments).allSatisfy { reads($0, $1, visited) }
    }
    // A model that contains itself fits if all else does.
    let key = ["\(SchemaType.model(read))", "\(SchemaType.model(written))"]
    guard !visited.contains(key) else { return true }
    if let reading = reader.models[read.name]?.enumeration, let writing = writer.models[written.name]?.enumeration {
      return direction == .response || Set(reading.cases.map(\.value)).isSuperset(of: writing.cases.map(\.value))
    }
    guard let reading = reader.record(read), let writing = writer.record(written) else { return false }
    return readsRecord(reading, writing, visited.union([key]))
  }

  private func readsRecord(_ reading: Record, _ writing: Record, _ visited: Set<[String]>) -> Bool {
    let fits = reading.fields.allSatisfy { field in
      guard let written = writing.fields.first(where: { $0.name == field.name }) else { return !isNeeded(field) }
      return fieldFits(read: field, written: written) && reads(field.type, written.type, visited)
    }
    guard direction == .request else { return fits }
    return fits && Set(reading.fields.map(\.name)).isSuperset(of: writing.fields.map(\.name))
  }

  /// Whether presence and null of a field are what the reader bears; types aside.
  func fieldFits(old: Field, new: Field) -> Bool {
    direction == .request ? fieldFits(read: new, written: old) : fieldFits(read: old, written: new)
  }

  private func fieldFits(read: Field, written: Field) -> Bool {
    presenceFits(read: read, written: written) && nullFits(read: read, written: written)
  }

  func presenceFits(old: Field, new: Field) -> Bool {
    direction == .request ? presenceFits(read: new, written: old) : presenceFits(read: old, written: new)
  }

  func nullFits(old: Field, new: Field) -> Bool {
    direction == .request ? nullFits(read: new, written: old) : nullFits(read: old, written: new)
  }

  private func presenceFits(read: Field, written: Field) -> Bool {
    written.presence == .always || !isNeeded(read)
  }

  /// A program takes null for absence, where a value may be absent; a service need not.
  private func nullFits(read: Field, written: Field) -> Bool {
    guard written.canBeNull, !read.canBeNull, read.type != .any else { return true }
    return direction == .response && read.presence == .sometimes
  }

  /// Whether a reader fails where the field is left out. A program reads a missing one that may be null as null.
  func isNeeded(_ field: Field) -> Bool {
    field.presence == .always && (direction == .request || !field.canBeNull)
  }
}

extension Field {
  var canBeNull: Bool { if case .nullable = type { true } else { isNullable } }
}

extension Side {
  /// The record that a reference means, the arguments of a generic one put in.
  func record(_ reference: ModelReference) -> Record? {
    guard var record = models[reference.name]?.record else { return nil }
    let arguments = record.bindings(reference.arguments)
    if arguments.isEmpty { return record }
    for index in record.fields.indices { record.fields[index].type = record.fields[index].type.bound(to: arguments) }
    return record
  }
}
