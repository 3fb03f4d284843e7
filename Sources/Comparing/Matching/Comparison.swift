import Schema
import SourceText

/// Two versions of an API, and what of the one is what of the other. Rules look here and decide what to say.
package struct Comparison: Sendable {
  let old: Side
  let new: Side
  let groups: Matches<OperationGroup>
  let operations: Matches<PlacedOperation>
  let models: Matches<Model>
  /// The new name of each old model that is still there.
  let modelNames: [String: String]
  let records: [RecordPair]
  let enumerations: [EnumerationPair]
  let parameters: [ParameterPair]
  private let subjectOrder: [Change.Subject: Int]

  package init(_ old: API, _ new: API) {
    self.old = Side(old)
    self.new = Side(new)
    operations = Self.matchOperations(self.old.operations, self.new.operations)
    groups = Self.matchGroups(old, new, operations)
    models = Self.matchModels(self.old, self.new, operations)
    let names = Dictionary(models.pairs.map { ($0.old.name, $0.new.name) }, uniquingKeysWith: { first, _ in first })
    modelNames = names
    records = models.pairs.compactMap { RecordPair($0, names) }
    enumerations = models.pairs.compactMap { EnumerationPair($0) }
    parameters = operations.pairs.map { ParameterPair($0, names) }
    subjectOrder = Self.order(groups, operations, models)
  }

  /// The operation that a model belongs to, else the model itself; by its new name where it has one.
  func subject(ofNew model: Model) -> Change.Subject {
    guard let scope = model.scope, let placed = new.operations.first(where: { $0.operation.typeName == scope }) else {
      return Change.Subject(.model, model.name)
    }
    return placed.operation.subject
  }

  func subject(ofOld model: Model) -> Change.Subject {
    guard let scope = model.scope, let pair = operations.pairs.first(where: { $0.old.operation.typeName == scope })
    else { return Change.Subject(.model, model.name) }
    return pair.new.operation.subject
  }

  /// How a model travels both before and after: only then can the two ends be at odds.
  func use(_ old: Model, _ new: Model) -> Use {
    self.old.use(of: old.name).intersection(self.new.use(of: new.name))
  }

  func order(of subject: Change.Subject) -> Int { subjectOrder[subject] ?? subjectOrder.count }

  private static func order(
    _ groups: Matches<OperationGroup>, _ operations: Matches<PlacedOperation>, _ models: Matches<Model>
  ) -> [Change.Subject: Int] {
    func precedes(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }
    let groupSubjects = (groups.pairs.map(\.new) + groups.added + groups.removed).map(\.subject)
    let placed = operations.pairs.map(\.new) + operations.added + operations.removed
    let operationSubjects = placed.map(\.operation.subject).sorted {
      $0.title == $1.title ? precedes($0.name, $1.name) : precedes($0.pathKey, $1.pathKey)
    }
    let modelSubjects = (models.pairs.map(\.new) + models.added + models.removed)
      .map { Change.Subject(.model, $0.name) }.sorted { precedes($0.name, $1.name) }
    var order: [Change.Subject: Int] = [:]
    for subject in groupSubjects + operationSubjects + modelSubjects where order[subject] == nil {
      order[subject] = order.count
    }
    return order
  }
}

extension Operation {
  /// `books.create`, known to people as `POST /books`.
  var subject: Change.Subject { Change.Subject(.operation, id, title: "\(method) \(path.colonForm)") }

  var place: SourcePlace? { sources.first ?? evidence.firstPlace }
}

extension OperationGroup {
  var subject: Change.Subject { Change.Subject(.group, memberName, title: title) }

  var place: SourcePlace? { operations.first?.place ?? evidence.firstPlace }
}

extension Change.Subject {
  /// Path, then method.
  fileprivate var pathKey: String {
    let words = (title ?? name).split(separator: " ", maxSplits: 1)
    return words.reversed().joined(separator: " ")
  }
}

extension [Evidence] {
  /// The first place of what decided: on a page of the thing itself rather than where something like it stands, and
  /// there rather than among the corrections; else of anything.
  var firstPlace: SourcePlace? {
    let decisive = lazy.filter { !$0.isOverruled }
    let ofPages = decisive.filter { $0.kind != .corrected }
    return ofPages.filter { !$0.isOfAnother }.compactMap(\.place).first ?? ofPages.compactMap(\.place).first
      ?? decisive.compactMap(\.place).first ?? lazy.compactMap(\.place).first
  }

  /// The place of the words about something: of its row in a table, as far as anything was read from that, on the page
  /// of its first place if it has one there.
  var placeOfWords: SourcePlace? {
    let usual = firstPlace
    let rows = filter { !$0.isOfAnother && $0.place != nil && [.stated, .said, .guessed, .nothing].contains($0.kind) }
    func place(_ rows: [Evidence]) -> SourcePlace? { (rows.first { $0.kind != .said } ?? rows.first)?.place }
    return place(rows.filter { $0.place?.path == usual?.path }) ?? place(rows) ?? usual
  }

  /// The place of what decided one aspect, else the first of all.
  func place(of aspect: Evidence.Aspect) -> SourcePlace? {
    lazy.filter { $0.aspect == aspect && !$0.isOverruled }.compactMap(\.place).first ?? firstPlace
  }
}

extension Evidence {
  /// Whether it is of something else of the same name: in another table, on another page.
  fileprivate var isOfAnother: Bool { kind == .shownElsewhere || rule == "type-from-tables-elsewhere" }
}
