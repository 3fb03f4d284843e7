import Schema

/// `"type": "array of string"`
struct SetType: CorrectionChange {
  let key = "type"
  var spelling: String

  private static let words = ["string", "integer", "number", "boolean", "timestamp", "any", "binary"]

  init(_ spelling: String) { self.spelling = spelling }

  func apply(_ entry: Correction, to target: CorrectionTarget, in api: inout API) throws(CorrectionRefusal) -> Bool {
    let models = Set(api.models.map(\.name))
    guard let type = SchemaType(spelling: spelling, models: models) else {
      throw CorrectionRefusal(
        "no type is called \"\(spelling)\"",
        help: nearestName(
          to: spelling.split(separator: " ").last.map(String.init) ?? "", in: Self.words + models.sorted())
          ?? "write string, integer, number, boolean, timestamp, any, array of …, map of …, or a model's name")
    }
    let changed = try target.edit(&api) { subject in
      subject.type = type
      subject.overrule(with: entry.evidence(.type, type.description))
    }
    guard let changed else { throw .doesNotFit(key, target) }
    return changed
  }
}
