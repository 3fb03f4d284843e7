import Schema

/// `"presence": "required"`
struct SetPresence: CorrectionChange {
  let key = "presence"
  var presence: Correction.Presence

  init(_ presence: Correction.Presence) { self.presence = presence }

  func apply(_ entry: Correction, to target: CorrectionTarget, in api: inout API) throws(CorrectionRefusal) -> Bool {
    if case .parameter(let group, let operation, let position) = target, presence == .optional,
      api.groups[group].operations[operation].parameters[position].location == .path
    {
      throw CorrectionRefusal("a parameter of the path cannot be optional")
    }
    let changed = try target.edit(&api) { subject in
      subject.isRequired = presence == .required
      subject.overrule(with: entry.evidence(.presence, presence.rawValue))
    }
    guard let changed else { throw .doesNotFit(key, target) }
    return changed
  }
}
