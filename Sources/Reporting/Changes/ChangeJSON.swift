import JSONText
import SourceText

/// Changes as JSON for programs; `changeJSONSchema` describes it. `version` rises when old readers cannot follow.
package func json(_ report: ChangeReport) -> JSONValue {
  [
    "version": 1,
    "old": .string(report.old.name),
    "new": .string(report.new.name),
    "summary": [
      "changes": .number(JSONNumber(report.changes.count)),
      "breakCalls": .number(JSONNumber(report.count { $0.breaks.contains(.wire) })),
      "breakSource": .number(JSONNumber(report.count { $0.breaks.contains(.source) })),
      "compatible": .number(JSONNumber(report.count { $0.breaks.isEmpty && !$0.isDocumentation })),
      "docsOnly": .number(JSONNumber(report.count { $0.breaks.isEmpty && $0.isDocumentation })),
    ],
    "changes": .array(report.changes.map { json($0) }),
  ]
}

private func json(_ change: Change) -> JSONValue {
  [
    "rule": .string(change.ruleID),
    "subject": [
      "kind": .string(change.subject.kind.rawValue),
      "name": .string(redacted(change.subject.name)),
      "title": change.subject.title.map { .string(redacted($0)) } ?? .null,
    ],
    "headline": .string(redacted(change.headline)),
    "reason": change.reason.map { .string($0) } ?? .null,
    "breaksCalls": .bool(change.breaks.contains(.wire)),
    "breaksSource": .bool(change.breaks.contains(.source)),
    "docsOnly": .bool(change.breaks.isEmpty && change.isDocumentation),
    "corrections": .array(
      change.corrections.map { ["target": .string(redacted($0.target)), "name": .string(redacted($0.name))] }),
    "old": json(change.old),
    "new": json(change.new),
  ]
}

/// Line and column are 1-based, the column in UTF-8 bytes; the path is relative to the pages' folder.
private func json(_ place: SourcePlace?) -> JSONValue {
  guard let place else { return .null }
  return [
    "path": .string(place.path), "line": .number(JSONNumber(place.line)), "column": .number(JSONNumber(place.column)),
  ]
}
