import SourceText

/// What a column of a table holds, by the words of its header.
enum TableColumn: String, CaseIterable, Sendable {
  case name = "Name"
  case description = "Description"
  case defaultValue = "Default"
  case type = "Type"
  case required = "Required"
  case optional = "Optional"
  case readOnly = "Readonly"
  case scope = "Scope"
  case validValues = "Valid Values"
  case exampleValues = "Example Values"
  case attribute = "Attribute Name"
  case value = "Value"
  case location = "Located In"

  init?(_ text: Text) {
    // "Parameters*", "Field:".
    let end = text.bytes.lastIndex { !"*:".utf8.contains($0) }.map { $0 - text.bytes.startIndex + 1 } ?? 0
    let text = text.slice(0..<end).trimmed
    let named = Self.allCases.first { text.matches($0.rawValue) }
    guard let column = named ?? Self.synonyms.first(where: { text.matches($0.0) })?.1 else { return nil }
    self = column
  }

  /// Other words for a column, as people write them in tables of their own.
  private static let synonyms: [(String, TableColumn)] = [
    ("Parameter", .name), ("Field", .name), ("Attribute", .name), ("Property", .name), ("Argument", .name),
    ("Key", .name), ("Param", .name), ("Parameter Name", .name), ("Field Name", .name), ("Property Name", .name),
    ("Query Parameter", .name), ("Path Parameter", .name), ("URL Parameter", .name), ("Body Parameter", .name),
    ("Form Parameter", .name), ("Request Parameter", .name), ("Response Parameter", .name), ("Query Param", .name),
    ("URL Param", .name), ("Body Param", .name), ("Request Field", .name), ("Response Field", .name),
    ("Variable", .name), ("Member", .name), ("Parameters", .name), ("Fields", .name), ("Attributes", .name),
    ("Properties", .name), ("Arguments", .name), ("Params", .name), ("Available Parameters", .name),
    ("Query Parameters", .name), ("URL Parameters", .name), ("Body Parameters", .name),
    ("Required?", .required), ("Mandatory", .required), ("Mandatory?", .required), ("Is Required", .required),
    ("Req.", .required), ("Req", .required), ("Req'd", .required), ("Req'd?", .required), ("Optional?", .optional),
    ("Read-only", .readOnly),
    ("Read only", .readOnly), ("Meaning", .description), ("Details", .description), ("Notes", .description),
    ("Note", .description), ("Explanation", .description), ("Comment", .description), ("Comments", .description),
    ("Observation", .description), ("Observations", .description), ("Remark", .description),
    ("Remarks", .description), ("Definition", .description), ("Purpose", .description), ("Info", .description),
    ("Information", .description), ("Additional Information", .description), ("Additional Info", .description),
    ("Restrictions", .description), ("Constraints", .description), ("Format", .description), ("Title", .description),
    ("Default Value", .defaultValue), ("Defaults", .defaultValue), ("Data Type", .type), ("Datatype", .type),
    ("Allowed Values", .validValues), ("Accepted Values", .validValues), ("Possible Values", .validValues),
    ("Values", .validValues), ("Options", .validValues), ("Example", .exampleValues), ("Examples", .exampleValues),
    ("Example Value", .exampleValues), ("Sample Value", .exampleValues), ("In", .location),
    ("Location", .location), ("Parameter Location", .location), ("Parameter Type", .location),
    ("Param Type", .location),
  ]

  /// The column whose cells bear the class name, as the HTML templates write them.
  init?(marks: Marks) {
    guard !marks.names.isEmpty, let (_, column) = Self.classes.first(where: { marks.contains($0.0) }) else {
      return nil
    }
    self = column
  }

  private static let classes: [(String, TableColumn)] = [
    ("name", .name), ("description", .description), ("default", .defaultValue), ("valid_values", .validValues),
    ("example_values", .exampleValues),
  ]

  /// The columns of a header whose words stand on one line: `Name Description Default Valid Values`.
  static func header(onOneLine line: Text) -> [Text]? {
    guard line.hasPrefix(name.rawValue) || line.hasPrefix(attribute.rawValue) else { return nil }
    var cells: [Text] = []
    var rest = line
    while !rest.isEmpty {
      guard let words = allCases.map(\.rawValue).filter({ starts(rest, with: $0) }).max(by: { $0.count < $1.count })
      else { return nil }
      cells.append(rest.slice(0..<words.utf8.count))
      rest = rest.dropping(words.utf8.count).trimmed
    }
    return cells.count > 1 ? cells : nil
  }

  private static func starts(_ text: Text, with words: String) -> Bool {
    guard text.hasPrefix(words) else { return false }
    let count = words.utf8.count
    return text.bytes.count == count || Text.isSpace(text.bytes[text.bytes.startIndex + count])
  }
}
