import Schema

/// `"nullable": true`
struct SetNullability: CorrectionChange {
  let key = "nullable"
  var isNullable: Bool

  init(_ isNullable: Bool) { self.isNullable = isNullable }

  func apply(_ entry: Correction, to target: CorrectionTarget, in api: inout API) throws(CorrectionRefusal) -> Bool {
    guard case .field = target else { throw .doesNotFit(key, target) }
    return try target.edit(&api) { subject in
      subject.isNullable = isNullable
      subject.overrule(with: entry.evidence(.nullability, isNullable ? "may be null" : "is never null"))
    } ?? false
  }
}
