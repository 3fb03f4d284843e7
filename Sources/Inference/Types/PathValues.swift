import JSONText
import Pages
import Schema
import SourceText

/// What pages say of the values at one place of the paths, whatever the parameter there is called: the first of
/// `/shelves/{id}` is that of `/shelves/{shelf_id}/books`, too.
struct PathValues {
  /// What tables say at a place, by operation; only where somebody says that it is no text.
  private var said: [String: [(operation: String, claim: TypeClaim)]] = [:]
  /// What routes show there.
  private var shown: [String: [Shown]] = [:]

  /// `7` of `GET /shelves/7`.
  struct Shown {
    let text: String
    let place: SourcePlace

  }

  static func fits(_ text: String, _ type: SchemaType) -> Bool {
    switch type {
    case .integer: Int(text) != nil
    case .number: JSONNumber(text: text) != nil
    case .boolean: text == "true" || text == "false"
    default: true
    }
  }

  init(_ operations: [ReadOperation]) {
    for operation in operations where !operation.slots.pathRows.isEmpty {
      for (name, place, _) in Self.places(of: operation.draft.path) {
        let subject = Self.subject(name, operation.slots.pathRows(of: name, in: operation.draft.path))
        let claims = tableRules.flatMap { $0.claims(subject) }
        said[place, default: []] += claims.map { (operation.draft.key, $0) }
      }
    }
    said = said.filter { $0.value.contains { Self.isNoText($0.claim.shape) } }
    if said.isEmpty { return }
    for draft in operations.map(\.draft) { gather(draft) }
  }

  private mutating func gather(_ draft: OperationDraft) {
    for (_, place, index) in Self.places(of: draft.path) where said[place] != nil {
      for shown in draft.exchanges {
        guard let route = shown.exchange.route else { continue }
        let segments = PathWitnesses.segments(of: route.path.string)
        guard segments.count == draft.path.segments.count, case .literal(let text) = segments[index] else { continue }
        let value = text.removingPercentEncoding ?? text
        self.shown[place, default: []].append(Shown(text: value, place: shown.page.place(route.target.span)))
      }
    }
  }

  /// What the tables of other operations say of the value, if they agree.
  func elsewhere(_ name: String, of draft: OperationDraft) -> [TypeSubject.Elsewhere] {
    if said.isEmpty { return [] }
    let claims = Self.place(of: name, in: draft.path).flatMap { said[$0] }?.filter { $0.operation != draft.key } ?? []
    guard let first = claims.first?.claim, let place = first.place,
      claims.allSatisfy({ !$0.claim.shape.conflicts(with: first.shape) })
    else { return [] }
    return [.init(shape: first.shape, text: first.text, place: place)]
  }

  /// The first value that a route shows in this place and that is none of the type.
  func contradiction(of type: SchemaType, _ name: String, in path: PathTemplate) -> Shown? {
    if type == .string { return nil }
    return Self.place(of: name, in: path).flatMap { shown[$0] }?.first { !Self.fits($0.text, type) }
  }

  static func subject(
    _ name: String, _ rows: [DocumentedRow], tablesElsewhere: [TypeSubject.Elsewhere] = []
  ) -> TypeSubject {
    TypeSubject(
      name: name, observations: [], rows: rows, isRequest: true, queryValues: [], elsewhere: [],
      tablesElsewhere: tablesElsewhere)
  }

  private static func isNoText(_ shape: Shape) -> Bool { [.integer, .number, .boolean].contains(shape.core) }

  private static func place(of name: String, in path: PathTemplate) -> String? {
    places(of: path).first { $0.name == name }?.place
  }

  /// Every parameter that is a whole segment, with what it stands behind.
  private static func places(of path: PathTemplate) -> [(name: String, place: String, index: Int)] {
    var places: [(name: String, place: String, index: Int)] = []
    var place = ""
    for (index, segment) in path.segments.enumerated() {
      switch segment {
      case .literal(let text): place += "/\(text)"
      case .pattern(let text): place += "/\(text)"
      case .parameter(let name):
        place += "/{}"
        places.append((name, place, index))
      }
    }
    return places
  }
}

extension MessageSlots {
  /// The rows that document a parameter of the path.
  func pathRows(of name: String, in path: PathTemplate) -> [DocumentedRow] {
    pathRows.filter { path.parameter(documentedBy: $0.row.name.string) == name }
  }
}
