import Schema

/// `"type": "array of string"`
struct SetType: CorrectionChange {
  let key = "type"
  var spelling: String

  init(_ spelling: String) { self.spelling = spelling }

  func apply(_ entry: Correction, to target: CorrectionTarget, in api: inout API) throws(CorrectionRefusal) -> Bool {
    let spellings = TypeSpelling(api)
    guard let type = spellings.type(spelling) else {
      throw CorrectionRefusal(
        "no type is called \"\(spelling)\"",
        help: spellings.suggestion(for: spelling).map { "did you mean \"\($0)\"?" }
          ?? "write string, integer, number, boolean, timestamp, any, array of …, map of …, or a model's name")
    }
    try check(type, for: target, api)
    let changed = try target.edit(&api) { subject in
      subject.type = type
      subject.overrule(with: entry.evidence(.type, type.description))
    }
    guard let changed else { throw .doesNotFit(key, target) }
    if case .field(let model, let position) = target { endListUnlessFit(model, position, type, &api) }
    return changed
  }

  /// A record is a page of a list only as long as its items are an array and its link is a string.
  private func endListUnlessFit(_ model: Int, _ position: Int, _ type: SchemaType, _ api: inout API) {
    api.models[model].editRecord { record in
      guard let list = record.envelope else { return }
      let name = record.fields[position].name
      var fits = name != list.next || type == .string || list.inside != nil
      if name == list.items, case .array = type {} else if name == list.items { fits = false }
      if !fits { record.envelope = nil }
    }
  }

  /// What a path and a query cannot carry, and bytes outside of multipart bodies, could not be written as Swift.
  private func check(_ type: SchemaType, for target: CorrectionTarget, _ api: API) throws(CorrectionRefusal) {
    switch target {
    case .parameter(let group, let operation, let position):
      let location = api.groups[group].operations[operation].parameters[position].location
      var scalar = type
      if location == .query, case .array(let element) = type { scalar = element }
      guard isText(scalar, api) else {
        throw CorrectionRefusal(
          "\(type) cannot stand in a \(location.rawValue)",
          help: "write string, integer, number, boolean, timestamp, an enumeration, or an array of these in a query")
      }
    case .field(let model, _):
      guard type.holdsBinary, !api.sendsAsParts(api.models[model].name) else { return }
      throw CorrectionRefusal(
        "\(type) cannot stand in JSON", help: "binary is for parts of multipart bodies; in JSON, write string")
    case .model, .value, .group, .operation: break
    }
  }

  private func isText(_ type: SchemaType, _ api: API) -> Bool {
    switch type {
    case .any, .boolean, .integer, .number, .string, .timestamp: true
    case .model(let reference): api.model(named: reference.name)?.enumeration != nil
    case .binary, .array, .map, .nullable, .parameter: false
    }
  }
}

extension SchemaType {
  fileprivate var holdsBinary: Bool {
    switch self {
    case .binary: true
    case .array(let inner), .map(let inner), .nullable(let inner): inner.holdsBinary
    default: false
    }
  }
}

extension API {
  /// Whether the model's fields are the parts of a multipart body.
  fileprivate func sendsAsParts(_ model: String) -> Bool {
    operations.flatMap { $0.requestBody?.contents ?? [] }.contains {
      $0.isMultipart && $0.type.references.first?.name == model
    }
  }
}
