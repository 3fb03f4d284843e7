import JSONText
import SourceText

/// All entries of `corrections`, in the file's order.
package struct Corrections: Sendable {
  package var entries: [Correction]

  package static let none = Corrections(entries: [])

  package init(entries: [Correction]) {
    self.entries = entries
  }

  /// What stands under `corrections` in the settings.
  package static let shape = SettingShape.list("corrections", of: Correction.shape)

  /// Reads the array under `corrections`; what is wrong with an entry is an error at its place, and the entry is left out.
  package init(reading node: JSONNode, of file: SourceFile, diagnostics: inout Diagnostics) {
    entries = []
    let place = { (span: Range<Int>) in file.place(of: ByteSpan(span)) }
    guard node.kind == .array else {
      for problem in Self.shape.problems(in: node) {
        diagnostics.report(invalidCorrection.finding(problem.headline, at: place(problem.span), help: problem.help))
      }
      return
    }
    for entry in node.elements {
      let problems = Correction.shape.problems(in: entry)
      for problem in problems {
        diagnostics.report(invalidCorrection.finding(problem.headline, at: place(problem.span), help: problem.help))
      }
      if problems.isEmpty { entries.append(Correction(entry, place)) }
    }
  }
}

extension Correction {
  /// Of an entry that has its shape.
  fileprivate init(_ entry: JSONNode, _ place: (Range<Int>) -> SourcePlace) {
    let text = { (key: String) in entry[key]?.stringValue }
    self.init(
      target: text("target") ?? "", type: text("type"), presence: text("presence").flatMap(Presence.init(rawValue:)),
      nullable: entry["nullable"]?.boolValue,
      validValues: entry["validValues"].map { $0.elements.compactMap(\.stringValue) },
      defaultValue: entry["default"]?.value, description: text("description"), name: text("name"),
      group: text("group"), mergeInto: text("mergeInto"), split: text("split"),
      isDropped: entry["drop"]?.boolValue ?? false, reason: text("reason") ?? "", place: place(entry.span))
    for member in entry.members { places[member.key] = place(member.value.span) }
  }
}
