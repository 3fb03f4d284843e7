import JSONText
import SourceText

/// What both walks know of one key of a record. A class, as the walks hand it around.
final class KnownField: Sendable {
  /// All that speaks for the type; its observations are the key's values.
  let subject: TypeSubject
  /// The examples of the record.
  let objects: [Observation]
  /// The slot of the key; nil where the record has none.
  let member: Int?
  /// Those of the record.
  let slots: [Int]
  /// The values that tables list for it here, else elsewhere.
  let listed: EnumerationKey?
  let elsewhere: EnumerationIndex.Listed?
  /// Else those of a sentence.
  let said: SaidChoices?
  /// nil where examples show nothing but things that have a model.
  let decision: TypeDecision?

  init(
    _ subject: TypeSubject, objects: [Observation], member: Int?, slots: [Int], listed: EnumerationKey?,
    elsewhere: EnumerationIndex.Listed?, said: SaidChoices?, decision: TypeDecision?
  ) {
    (self.subject, self.objects, self.member, self.slots) = (subject, objects, member, slots)
    (self.listed, self.elsewhere, self.said, self.decision) = (listed, elsewhere, said, decision)
  }

  var key: String { subject.name }
  var owner: Int? { slots.first }
  var words: EnumerationKey? { listed ?? said?.key ?? elsewhere?.key }
}

extension ModelBuilder {
  /// Works out, on all cores, what both walks ask of the fields of each record and each generic.
  ///
  /// A record that no operation reaches is worked out for nothing; nearly all are reached.
  mutating func knowFields() {
    let records = graph.roots.filter {
      !graph[$0].members.isEmpty && plan.uses[$0] == nil && plan.maps[$0] == nil && isStructural($0)
    }
    let owners = records.map { [$0] } + plan.generics.map(\.uses)
    let known = owners.parallelMap { [self] in knowledge(of: $0) }
    knownFields = Dictionary(zip(owners, known)) { first, _ in first }
  }

  /// The fields of a record, or of a generic by its uses, in the documents' order.
  func fields(of slots: [Int]) -> [KnownField] { knownFields[slots] ?? knowledge(of: slots) }

  private func knowledge(of slots: [Int]) -> [KnownField] {
    let record = RecordSubject(slots, in: graph)
    let keys =
      slots.count == 1
      ? MemberOrder.keys(of: slots[0], in: graph)
      : MemberOrder.merge(slots.map { MemberOrder.keys(of: $0, in: graph) })
    return keys.map { field($0, of: record) }
  }

  private func field(_ key: String, of record: RecordSubject) -> KnownField {
    let (members, rows) = (members(key, of: record), rows(of: key, in: record))
    let values =
      record.isForm
      ? members.flatMap { graph[$0].observations }
      : record.objects.compactMap { object in
        object.node[key].map { Observation(node: $0, origin: object.origin) }
      }
    let listed = EnumerationKey(name: key, rows: rows).map { shared($0, record) }
    let collection = record.collection
    let subject = TypeSubject(
      name: key, observations: values, rows: rows, isRequest: record.isRequest, queryValues: [],
      elsewhere: index.elsewhere(key, collection: collection, except: members),
      tablesElsewhere: index.tables(key, except: members))
    let said = listed == nil ? SaidChoices(name: key, rows: rows, values: values) : nil
    return KnownField(
      subject, objects: record.objects, member: members.first, slots: record.slots, listed: listed,
      elsewhere: listed == nil && said == nil ? enumerations.match(key, collection: collection, values: values) : nil,
      said: said,
      decision: members.first.map { hasModel(subject, graph.find($0)) } == false ? TypeDecision.decide(subject) : nil)
  }

  private func members(_ key: String, of record: RecordSubject) -> [Int] {
    record.slots.compactMap { graph[$0].members[key] }.map(graph.find)
  }

  /// The rows that describe the key of these records, not of others that hold the same thing.
  private func rows(of key: String, in record: RecordSubject) -> [DocumentedRow] {
    Set(members(key, of: record)).sorted().flatMap { graph[$0].rows }.filter {
      $0.parent.map { record.roots.contains(graph.find($0)) } ?? false
    }
  }

  /// `previous_state` beside a `state` of the same values is of that enumeration.
  private func shared(_ listed: EnumerationKey, _ record: RecordSubject) -> EnumerationKey {
    let words = Identifier.words(of: listed.name)
    for key in Set(record.slots.flatMap { graph[$0].members.keys }).sorted() {
      let ending = Identifier.words(of: key)
      guard ending.count < words.count, words.suffix(ending.count).elementsEqual(ending),
        let sibling = EnumerationKey(name: key, rows: rows(of: key, in: record)),
        Set(sibling.values) == Set(listed.values)
      else { continue }
      return shared(sibling, record)
    }
    return listed
  }

  /// Whether examples show what has a model, or lists of such: nothing is left to decide.
  private func hasModel(_ subject: TypeSubject, _ slot: Int) -> Bool {
    isStructural(slot) || subject.showsLists && graph[slot].element.map { isStructural(graph.find($0)) } ?? false
  }
}

/// What the fields of a record have in common.
private struct RecordSubject {
  let slots: [Int]
  /// The slots that stand for their classes.
  let roots: Set<Int>
  /// The examples of the record.
  let objects: [Observation]
  let isRequest: Bool
  let isForm: Bool
  let collection: String

  init(_ slots: [Int], in graph: SlotGraph) {
    self.slots = slots
    roots = Set(slots.map(graph.find))
    objects = slots.flatMap { graph[$0].observations }.filter { $0.node.kind == .object }
    isRequest = slots.allSatisfy { graph[$0].usages.allSatisfy(\.isRequest) }
    isForm = slots.contains { graph[$0].isForm }
    collection = slots.compactMap { graph[$0].usages.first }.min()?.message.collection ?? ""
  }
}
