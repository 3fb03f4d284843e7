import SourceText

/// A definition of a type: a record of fields, or an open enumeration.
package struct Model: Codable, Hashable, Sendable {
  package enum Kind: Codable, Hashable, Sendable {
    case record(Record)
    case enumeration(Enumeration)
  }

  /// Upper camel case: `Shelf`; under its operation where it belongs to one: `CreateShelf.Body`.
  package var name: String
  package var kind: Kind
  package var description: String?
  /// Where it was seen, in order; empty for what was only documented.
  package var evidence: [Evidence]

  package init(name: String, kind: Kind, description: String? = nil, evidence: [Evidence] = []) {
    self.name = name
    self.kind = kind
    self.description = description
    self.evidence = evidence
  }

  package var record: Record? { if case .record(let record) = kind { record } else { nil } }
  package var enumeration: Enumeration? { if case .enumeration(let enumeration) = kind { enumeration } else { nil } }

  /// `CreateShelf` of `CreateShelf.Body`; nil for a model of its own.
  package var scope: String? { Self.scope(of: name) }

  /// `Body` of `CreateShelf.Body`.
  package var baseName: String { Self.baseName(of: name) }

  package static func scope(of name: String) -> String? {
    name.utf8.firstIndex(of: UInt8(ascii: ".")).map { String(name[..<$0]) }
  }

  package static func baseName(of name: String) -> String {
    name.utf8.firstIndex(of: UInt8(ascii: ".")).map { String(name[name.utf8.index(after: $0)...]) } ?? name
  }
}

/// An object with known keys.
package struct Record: Codable, Hashable, Sendable {
  /// Names of the generic parameters: `["Item"]`; empty for most.
  package var parameters: [String]
  /// In the documents' order.
  package var fields: [Field]
  /// Set where the record is one page of a list.
  package var envelope: ListEnvelope?

  package init(parameters: [String] = [], fields: [Field], envelope: ListEnvelope? = nil) {
    self.parameters = parameters
    self.fields = fields
    self.envelope = envelope
  }
}

/// Which fields of a record make it a page of a list, by their names on the wire.
package struct ListEnvelope: Codable, Hashable, Sendable {
  package var items: String
  /// A string with the link to the next page, null on the last; or the object that holds it.
  package var next: String
  /// The way to the link inside of that object: `["next", "href"]` in `"paging": {"next": {"href": …}}`. Nil where
  /// `next` is the link itself.
  package var inside: [String]?

  /// - Parameter way: the keys that lead to the link, one after another.
  package init(items: String, way: [String]) {
    self.items = items
    next = way.first ?? ""
    inside = way.count > 1 ? Array(way.dropFirst()) : nil
  }

  /// The keys that lead to the link, one after another: `["paging", "next", "href"]`.
  package var way: [String] { [next] + (inside ?? []) }
}

/// Values that the documents list; others may come and survive with their text.
package struct Enumeration: Codable, Hashable, Sendable {
  package struct Case: Codable, Hashable, Sendable {
    /// As it stands in JSON: `in progress`.
    package var value: String
    /// Lower camel case: `inProgress`.
    package var memberName: String

    package init(value: String, memberName: String) {
      self.value = value
      self.memberName = memberName
    }
  }

  /// In the documents' order.
  package var cases: [Case]

  package init(cases: [Case]) {
    self.cases = cases
  }
}

/// One key of a record.
package struct Field: Codable, Hashable, Sendable {
  package enum Presence: String, Codable, Hashable, Sendable {
    /// In every example of its model (or required in requests).
    case always
    case sometimes
  }

  /// As it stands in JSON: `shelf_guid`.
  package var name: String
  /// Lower camel case: `shelfGUID`. Keywords are not escaped here.
  package var memberName: String
  package var type: SchemaType
  package var presence: Presence
  package var isNullable: Bool
  /// Absent, null and value are three different things here; else null and absent read alike.
  package var keepsNullApart: Bool
  package var notes: Notes
  /// What examples show of a field that no page describes.
  package var sample: Sample?
  /// The id of the documented GET operation that all values shown lead to, if the field is a link.
  package var linkedOperation: String?
  /// What the field tells of a failure, if its model is the body of one.
  package var failureRole: FailureRole?
  package var evidence: [Evidence]

  package init(
    name: String, memberName: String, type: SchemaType, presence: Presence, isNullable: Bool,
    keepsNullApart: Bool = false, notes: Notes = Notes(), evidence: [Evidence] = []
  ) {
    self.name = name
    self.memberName = memberName
    self.type = type
    self.presence = presence
    self.isNullable = isNullable
    self.keepsNullApart = keepsNullApart
    self.notes = notes
    self.evidence = evidence
  }
}
