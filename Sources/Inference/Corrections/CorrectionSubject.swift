import Schema

/// What fields and parameters have in common for corrections.
struct CorrectionSubject {
  var type: SchemaType
  var isRequired: Bool
  var isNullable: Bool
  var notes: Notes
  var evidence: [Evidence]

  /// Puts evidence on top of the chain; what says otherwise is overruled by it.
  mutating func overrule(with correction: Evidence) {
    for index in evidence.indices
    where evidence[index].aspect == correction.aspect && evidence[index].claim != correction.claim {
      evidence[index].isOverruled = true
    }
    evidence.insert(correction, at: 0)
  }

  fileprivate func says(theSameAs other: CorrectionSubject) -> Bool {
    type == other.type && isRequired == other.isRequired && isNullable == other.isNullable && notes == other.notes
  }
}

extension CorrectionTarget {
  /// Lets `change` edit a field or parameter.
  ///
  /// - Returns: whether anything but the evidence is another now; nil where the target is neither.
  func edit(
    _ api: inout API, _ change: (inout CorrectionSubject) throws(CorrectionRefusal) -> Void
  ) throws(CorrectionRefusal) -> Bool? {
    guard let before = subject(in: api) else { return nil }
    var after = before
    try change(&after)
    put(after, into: &api)
    return !after.says(theSameAs: before)
  }

  /// The field or parameter; nil of other targets.
  func subject(in api: API) -> CorrectionSubject? {
    switch self {
    case .model, .value, .group, .operation: return nil
    case .field(let model, let position):
      guard let field = api.models[model].record?.fields[position] else { return nil }
      return CorrectionSubject(
        type: field.type, isRequired: field.presence == .always, isNullable: field.isNullable, notes: field.notes,
        evidence: field.evidence)
    case .parameter(let group, let operation, let position):
      let parameter = api.groups[group].operations[operation].parameters[position]
      return CorrectionSubject(
        type: parameter.type, isRequired: parameter.isRequired, isNullable: false, notes: parameter.notes,
        evidence: parameter.evidence)
    }
  }

  private func put(_ subject: CorrectionSubject, into api: inout API) {
    switch self {
    case .model, .value, .group, .operation: break
    case .field(let model, let position):
      api.models[model].editRecord { record in
        var field = record.fields[position]
        // Where null was always written, it must not get lost because the field may be absent now.
        let writesNull = field.keepsNullApart || field.writesNull
        (field.type, field.isNullable, field.notes) = (subject.type, subject.isNullable, subject.notes)
        field.evidence = subject.evidence
        field.presence = subject.isRequired ? .always : .sometimes
        field.keepsNullApart = writesNull && field.isNullable && !subject.isRequired
        record.fields[position] = field
      }
    case .parameter(let group, let operation, let position):
      var parameter = api.groups[group].operations[operation].parameters[position]
      (parameter.type, parameter.isRequired, parameter.notes) = (subject.type, subject.isRequired, subject.notes)
      parameter.evidence = subject.evidence
      api.groups[group].operations[operation].parameters[position] = parameter
    }
  }
}

extension Model {
  /// Lets `change` edit the record; does nothing to enumerations.
  mutating func editRecord(_ change: (inout Record) -> Void) {
    guard var record else { return }
    change(&record)
    kind = .record(record)
  }
}

extension Field {
  /// Whether null, and not absence, is what it has where there is no value.
  var writesNull: Bool { presence == .always && isNullable }
}
