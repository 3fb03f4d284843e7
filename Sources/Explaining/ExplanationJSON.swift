import JSONText
import Reporting
import Schema
import SourceText

/// Explanations for programs; `explanationJSONSchema` describes them. `version` rises when old readers cannot follow.
///
///     {
///       "version": 1,
///       "explanations": [{
///         "name": "Shelf.tags", "kind": "field", "summary": "array of string, may be absent, never null",
///         "facts": ["…"],
///         "decisions": [{
///           "subject": "type", "outcome": "array of string",
///           "because": [{"strength": "shown", "rule": "type-from-examples", "claim": "array of string",
///             "text": "[\"oak\"]", "path": "docs/shelves/create.txt", "line": 52, "column": 3}],
///           "overruled": [{"strength": "said", …, "reason": "…"}]
///         }],
///         "members": [{"name": "…", "summary": "…"}],
///         "correction": {"file": "docs/specless.json", "list": "corrections", "entry": {…}}
///       }]
///     }
///
/// `strength` is one of `Evidence.Kind`, the strongest first in `because`; lines and columns count from 1, columns in
/// bytes of UTF-8. `text`, `path`, `line`, `column` and `correction` are left out where there is none.
package func json(of explanations: [Explanation], options: ExplanationOptions) -> JSONValue {
  ["version": 1, "explanations": .array(explanations.map { $0.json(options) })]
}

extension Explanation {
  fileprivate func json(_ options: ExplanationOptions) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("name", .string(redacted(name))), ("kind", .string(kind)), ("summary", .string(redacted(summary))),
      ("facts", .array(facts.map { .string(redacted($0)) })),
      ("decisions", .array(decisions.map { $0.json(options) })),
      ("members", .array(self.members.map { ["name": .string($0.name), "summary": .string(redacted($0.summary))] })),
    ]
    if let correction {
      members.append(
        ("correction", ["file": .string(options.correctionsFile), "list": "corrections", "entry": correction]))
    }
    return .object(JSONObject(uniqueKeysWithValues: members))
  }
}

extension Decision {
  fileprivate func json(_ options: ExplanationOptions) -> JSONValue {
    [
      "subject": .string(subject), "outcome": .string(redacted(outcome)),
      "because": .array(because.map { .object(JSONObject(uniqueKeysWithValues: $0.members(options))) }),
      "overruled": .array(
        overruled.map { evidence in
          let members = evidence.members(options) + [("reason", .string(reason(for: evidence)))]
          return .object(JSONObject(uniqueKeysWithValues: members))
        }),
    ]
  }
}

extension Evidence {
  fileprivate func members(_ options: ExplanationOptions) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [
      ("strength", .string(kind.rawValue)), ("rule", .string(rule)), ("claim", .string(redacted(claim))),
    ]
    if let text { members.append(("text", .string(redacted(text)))) }
    if let place {
      members += [
        ("path", .string(options.report.shown(place.path))), ("line", .number(JSONNumber(place.line))),
        ("column", .number(JSONNumber(place.column))),
      ]
    }
    return members
  }
}
