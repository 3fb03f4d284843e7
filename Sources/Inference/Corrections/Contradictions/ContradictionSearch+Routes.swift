import Pages
import Schema
import SourceText

extension ContradictionSearch {
  /// The path and the query that an example asks for, beside the corrected parameters.
  mutating func search(_ route: RequestLine, _ operation: Operation) {
    let place = page.place(route.span)
    let parts = route.target.string.split(separator: "?", maxSplits: 1).map(String.init)
    let query = (parts.count > 1 ? parts[1] : "").split(separator: "&").map { pair -> (name: String, value: String) in
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
        PercentEncoding.decoded)
      return (halves[0], halves.count > 1 ? halves[1] : "")
    }
    for parameter in operation.parameters {
      let name = "\(operation.id).\(parameter.name)"
      let values =
        parameter.location == .path
        ? Self.values(of: parameter.name, in: parts.first ?? "", operation.path)
        : query.filter { $0.name == parameter.name }.map(\.value)
      if let type = parameter.correction(.type) {
        for value in values where !Self.fits(value, parameter) { add((name, type), "shown as \"\(value)\"", place) }
      }
      if values.isEmpty, parameter.isRequired, parameter.location == .query,
        let presence = parameter.correction(.presence)
      {
        add((name, presence), "not shown", place)
      }
    }
  }

  private static func values(of name: String, in path: String, _ template: PathTemplate) -> [String] {
    let segments = path.split(separator: "/")
    guard segments.count == template.segments.count else { return [] }
    return zip(template.segments, segments).compactMap { $0 == .parameter(name) ? PercentEncoding.decoded($1) : nil }
  }

  private static func fits(_ text: String, _ parameter: Parameter) -> Bool {
    guard case .array(let element) = parameter.type else { return fits(text, parameter.type) }
    guard parameter.style == .commaJoined else { return fits(text, element) }
    return text.split(separator: ",").allSatisfy { fits(String($0), element) }
  }

  private static func fits(_ text: String, _ type: SchemaType) -> Bool {
    switch type {
    case .integer: Int(text) != nil
    case .number: Double(text) != nil
    case .boolean: text == "true" || text == "false"
    case .timestamp: Instant.isInstant(text.utf8)
    default: true
    }
  }
}

extension Parameter {
  fileprivate func correction(_ aspect: Evidence.Aspect) -> Evidence? {
    evidence.first { $0.kind == .corrected && $0.aspect == aspect }
  }
}
