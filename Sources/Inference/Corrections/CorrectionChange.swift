import Schema
import SourceText

/// What one key of an entry does to the schema: one file each in `Changes`, one line in `Correction.changes`.
protocol CorrectionChange {
  /// As it stands in the file: `presence`.
  var key: String { get }

  /// - Returns: whether anything but the evidence is another now.
  func apply(_ entry: Correction, to target: CorrectionTarget, in api: inout API) throws(CorrectionRefusal) -> Bool
}

/// Why an entry cannot be carried out.
struct CorrectionRefusal: Error {
  var headline: String
  var help: String?
  /// Whether the target is at fault, and not what is asked of it.
  var concernsTarget: Bool

  init(_ headline: String, help: String? = nil, concernsTarget: Bool = false) {
    self.headline = headline
    self.help = help
    self.concernsTarget = concernsTarget
  }

  /// The key is for other things.
  static func doesNotFit(_ key: String, _ target: CorrectionTarget) -> CorrectionRefusal {
    CorrectionRefusal("\"\(key)\" does not go with \(target.word)")
  }
}

extension Correction {
  /// What the entry asks for beside names, in the order in which it is done.
  var changes: [any CorrectionChange] {
    let asked: [(any CorrectionChange)?] = [
      type.map(SetType.init), validValues.map(SetValidValues.init), presence.map(SetPresence.init),
      nullable.map(SetNullability.init), defaultValue.map(SetDefault.init), description.map(SetDescription.init),
      split.map(SplitModel.init), mergeInto.map(MergeModels.init), isDropped ? Drop() : nil,
    ]
    return asked.compactMap { $0 }
  }

  /// What of the entry changes the names by which targets are found.
  var namings: [any CorrectionChange] {
    let asked: [(any CorrectionChange)?] = [group.map(MoveToGroup.init), name.map(Rename.init)]
    return asked.compactMap { $0 }
  }

  /// The link of the chain of evidence that the entry is.
  func evidence(_ aspect: Evidence.Aspect, _ claim: String) -> Evidence {
    Evidence(.corrected, aspect, rule: "correction", claim: claim, text: reason, place: place)
  }
}
