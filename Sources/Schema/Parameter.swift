import JSONText
import SourceText

/// A value in the path or the query of a request.
package struct Parameter: Codable, Hashable, Sendable {
  package enum Location: String, Codable, Hashable, Sendable {
    case path, query
  }

  /// How a list of values is written in a query.
  package enum Style: String, Codable, Hashable, Sendable {
    case single
    /// `relations=a,b`
    case commaJoined
    /// `q=a&q=b`
    case repeated
  }

  /// As it stands in requests: `results-per-page`.
  package var name: String
  /// Lower camel case: `resultsPerPage`.
  package var memberName: String
  package var location: Location
  /// The type of the whole: of a list, `.array(…)`.
  package var type: SchemaType
  package var style: Style
  package var isRequired: Bool
  package var notes: Notes
  /// The filter language that its values are written in, where the pages tell of one.
  package var filter: FilterLanguage?
  package var evidence: [Evidence]

  package init(
    name: String, memberName: String, location: Location, type: SchemaType, style: Style = .single, isRequired: Bool,
    notes: Notes = Notes(), evidence: [Evidence] = []
  ) {
    self.name = name
    self.memberName = memberName
    self.location = location
    self.type = type
    self.style = style
    self.isRequired = isRequired
    self.notes = notes
    self.evidence = evidence
  }
}

/// `q=name:value`: what may be filtered by, and with which operators.
package struct FilterLanguage: Codable, Hashable, Sendable {
  /// Names in the pages' order, each with its Swift name.
  package var names: [Enumeration.Case]
  /// `:`, `>=`, `IN`, in the pages' order.
  package var operators: [String]

  package init(names: [Enumeration.Case], operators: [String]) {
    self.names = names
    self.operators = operators
  }
}

/// What pages say of a value beside its type; the same for parameters and fields.
package struct Notes: Codable, Hashable, Sendable {
  /// The page's words, white space folded.
  package var description: String?
  package var defaultValue: JSONValue?
  package var minimum: JSONNumber?
  package var maximum: JSONNumber?
  /// The integers that the pages list as valid; others may come, as with enumerations.
  package var validNumbers: [Int]?
  /// In characters.
  package var minimumLength: Int?
  package var maximumLength: Int?
  /// Example values as the pages list them, text kept.
  package var examples: [String] = []
  /// What the pages say beside that cannot be a fact: valid values or a default in prose, remarks on single values.
  package var remarks: [String] = []
  package var isDeprecated = false
  package var isExperimental = false
  package var isReadOnly = false

  package init() {}
}
