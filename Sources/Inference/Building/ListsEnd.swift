import Schema

extension API {
  /// Lists come to an end: the link to the next page may be null though all examples show one, and so may that to the
  /// previous page.
  mutating func letListsEnd() {
    for index in models.indices {
      guard let list = models[index].record, let way = wayToNextPage(from: list),
        let step = way.firstIndex(where: { Self.isNext($0.name) })
      else { continue }
      let holder =
        step == 0
        ? index
        : way[step - 1].type.references.first.flatMap { reference in models.firstIndex { $0.name == reference.name } }
      guard let holder else { continue }
      models[holder].editRecord { record in
        for index in record.fields.indices where Self.isNext(record.fields[index].name, orPrevious: true) {
          record.fields[index].letListEnd(isNext: Self.isNext(record.fields[index].name))
        }
      }
      models[index].editRecord { record in
        for index in record.fields.indices where record.fields[index].name == list.envelope?.items {
          if record.fields[index].notes.description == nil { record.fields[index].sample = .items }
        }
      }
    }
  }

  private static func isNext(_ name: String, orPrevious: Bool = false) -> Bool {
    let previous = ["previous", "prev"].map { name.replacing($0, with: "next") }
    return GenericDetection.nextNames.contains(name)
      || (orPrevious && previous.contains { GenericDetection.nextNames.contains($0) })
  }
}

extension Field {
  fileprivate mutating func letListEnd(isNext: Bool) {
    if notes.description == nil { sample = isNext ? .nextPage : .previousPage }
    guard presence == .always, !isNullable, type != .any else { return }
    isNullable = true
    let seen = evidence.firstIndex { $0.aspect == .nullability }
    evidence.overrule(.nullability)
    let ends = Evidence(
      .guessed, .nullability, rule: "lists-end", claim: "may be null: there is a last page, and a first one",
      text: name, place: evidence.first?.place)
    evidence.insert(ends, at: seen ?? evidence.count)
  }
}
