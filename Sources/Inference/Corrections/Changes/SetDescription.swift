import Schema

/// `"description": "How high the shelf is, in metres."`
struct SetDescription: CorrectionChange {
  let key = "description"
  var text: String

  init(_ text: String) { self.text = text }

  func apply(_ entry: Correction, to target: CorrectionTarget, in api: inout API) throws(CorrectionRefusal) -> Bool {
    let evidence = entry.evidence(.description, text)
    switch target {
    case .field, .parameter:
      return try target.edit(&api) { subject in
        subject.notes.description = text
        subject.overrule(with: evidence)
      } ?? false
    case .model(let index):
      defer { api.models[index].description = text }
      api.models[index].evidence.insert(evidence, at: 0)
      return api.models[index].description != text
    case .value: throw .doesNotFit(key, target)
    case .group(let index):
      defer { api.groups[index].explanations = [text] }
      api.groups[index].evidence.insert(evidence, at: 0)
      return api.groups[index].explanations != [text]
    case .operation(let group, let index):
      defer { api.groups[group].operations[index].explanations = [text] }
      api.groups[group].operations[index].evidence.insert(evidence, at: 0)
      return api.groups[group].operations[index].explanations != [text]
    }
  }
}
