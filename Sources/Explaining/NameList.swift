import JSONText
import Reporting
import Schema
import SourceText

/// Every name that can be explained, for people: groups, operations, models and enumerations, each with what it comes
/// to. Fields, parameters, values and answers are listed where what they belong to is explained.
///
///     operations
///       shelves.create  POST /shelves
///
///     models
///       Shelf           12 fields
package func nameList(_ explainer: Explainer) -> String {
  let chapters: [(title: String, rows: [(String, String)])] = [
    ("groups", explainer.rows { if case .group = $0 { true } else { false } }),
    ("operations", explainer.rows { if case .operation = $0 { true } else { false } }),
    ("models", explainer.rows { if case .model(let model) = $0 { model.record != nil } else { false } }),
    ("enumerations", explainer.rows { if case .model(let model) = $0 { model.enumeration != nil } else { false } }),
  ].filter { !$0.1.isEmpty }
  let width = chapters.flatMap(\.rows).map(\.0.count).max() ?? 0
  return chapters.map { chapter in
    let rows = chapter.rows.map { name, summary in
      let gap = String(repeating: " ", count: width - name.count + 2)
      return "  \(singleLine(redacted(name)))\(gap)\(singleLine(redacted(summary)))\n"
    }
    return "\(chapter.title)\n\(rows.joined())\n"
  }.joined()
}

/// The same for programs, with all that belongs to each.
///
///     {
///       "version": 1,
///       "names": [{"name": "Shelf.tags", "kind": "field", "summary": "array of string, may be absent, never null"}]
///     }
package func nameListJSON(_ explainer: Explainer) -> JSONValue {
  let names = explainer.index.subjects.map { subject -> JSONValue in
    let explanation = explainer.explanation(of: subject)
    return [
      "name": .string(redacted(explanation.name)), "kind": .string(explanation.kind),
      "summary": .string(redacted(explanation.summary)),
    ]
  }
  return ["version": 1, "names": .array(names)]
}

extension Explainer {
  fileprivate func rows(_ isMeant: (Subject) -> Bool) -> [(String, String)] {
    index.subjects.filter(isMeant).map { subject in
      guard case .model(let model) = subject, let values = model.enumeration?.cases.map(\.value) else {
        return (subject.name, explanation(of: subject).summary)
      }
      let more = values.count > 5 ? ", … (\(values.count))" : ""
      return (subject.name, values.prefix(5).joined(separator: ", ") + more)
    }
  }
}
