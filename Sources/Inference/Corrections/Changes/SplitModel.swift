import Schema

/// `"split": "Owner"`: a field gets a copy of the model that it shares with others, under a name of its own, which later
/// entries can correct.
struct SplitModel: CorrectionChange {
  let key = "split"
  var name: String

  init(_ name: String) { self.name = name }

  func apply(_ entry: Correction, to target: CorrectionTarget, in api: inout API) throws(CorrectionRefusal) -> Bool {
    guard let subject = target.subject(in: api) else { throw .doesNotFit(key, target) }
    let references = Set(subject.type.references)
    guard references.count == 1, let reference = references.first, var copy = api.model(named: reference.name) else {
      throw CorrectionRefusal("\"\(entry.target)\" is of the type \(subject.type), which is no model to be split")
    }
    if reference.name == name { return false }
    try api.checkTypeName(name)
    copy.name = name
    copy.evidence.insert(entry.evidence(.grouping, "split from \(reference.name)"), at: 0)
    api.models.append(copy)
    _ = try target.edit(&api) { subject in
      subject.type = subject.type.mapReferences { .model(ModelReference(name, arguments: $0.arguments)) }
      subject.overrule(with: entry.evidence(.type, subject.type.description))
    }
    api.models.sort { $0.name < $1.name }
    return true
  }
}
