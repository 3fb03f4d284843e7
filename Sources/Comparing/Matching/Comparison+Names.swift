import Schema
import SourceText

/// Corrections that keep old names, where nothing else has them now.
extension Comparison {
  func corrections(of old: Model, to new: Model) -> [Change.NameCorrection] {
    guard old.scope == nil, new.scope == nil, !isTaken(old.name) else { return [] }
    return [.init(target: new.name, name: old.name)]
  }

  func corrections(of old: OperationGroup, to new: OperationGroup) -> [Change.NameCorrection] {
    guard !API.typeNames(ofGroup: old.typeName).contains(where: isTaken), old.memberName != new.memberName else {
      return []
    }
    return [.init(target: new.memberName, name: old.memberName)]
  }

  /// Of its method and of its type.
  func corrections(of old: PlacedOperation, to new: PlacedOperation) -> [Change.NameCorrection] {
    let (before, after) = (old.operation, new.operation)
    var corrections: [Change.NameCorrection] = []
    if !new.group.operations.contains(where: { $0.name == before.name }) {
      corrections.append(.init(target: after.id, name: before.name))
    }
    if !isTaken(before.typeName) { corrections.append(.init(target: after.typeName, name: before.typeName)) }
    return corrections
  }

  /// Whether a correction could not give the name to a type of the new version.
  private func isTaken(_ name: String) -> Bool { new.api.takenTypeNames.contains(name.lowercased()) }
}
