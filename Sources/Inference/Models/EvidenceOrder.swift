import Schema
import SourceText

extension [Evidence] {
  /// Overrules all that speaks for an aspect.
  mutating func overrule(_ aspect: Evidence.Aspect) {
    for index in indices where self[index].aspect == aspect { self[index].isOverruled = true }
  }

  /// By strength, then by place, so that the order in which pages were read does not show.
  var inOrder: [Evidence] {
    sorted { left, right in
      if left.kind != right.kind { return left.kind < right.kind }
      switch (left.place, right.place) {
      case (let first?, let second?) where first != second: return first < second
      case (nil, _?): return false
      case (_?, nil): return true
      default: return (left.rule, left.claim) < (right.rule, right.claim)
      }
    }
  }

  /// The first few in order, each claim once a page: enough to see why without every page of an API.
  func brief(_ count: Int) -> [Evidence] {
    var seen: Set<String> = []
    return Array(
      inOrder.filter { seen.insert("\($0.rule) \($0.claim) \($0.place?.path ?? "")").inserted }.prefix(count))
  }
}
