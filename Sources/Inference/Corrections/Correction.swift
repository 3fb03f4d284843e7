import JSONText
import SourceText

/// One entry of the corrections file: what a person knows better than the pages, with the reason.
///
///     {"target": "Shelf.height", "type": "number", "reason": "heights come in fractions since June"}
///
/// `target` is a name as the schema has it: a model (`Shelf`), a field by its name on the wire (`Shelf.height`,
/// `CreateShelf.Body.name`), an operation (`shelves.create`), a parameter (`shelves.list.page`).
package struct Correction: Sendable {
  package enum Presence: String, Sendable, CaseIterable { case required, optional }

  package var target: String
  /// As `explain` spells types: `string`, `array of integer`, `map of any`, a model's name.
  package var type: String?
  package var presence: Presence?
  package var nullable: Bool?
  /// The Swift name to use.
  package var name: String?
  package var reason: String
  package var place: SourcePlace
}

/// All entries, in the file's order.
package struct Corrections: Sendable {
  package var entries: [Correction]

  package static let none = Corrections(entries: [])

  package init(entries: [Correction]) {
    self.entries = entries
  }

  private static let keys = ["target", "type", "presence", "nullable", "name", "reason"]

  /// Reads the array under `corrections`; what is wrong with an entry is an error at its place, and the entry is left out.
  package init(reading node: JSONNode, of file: SourceFile, diagnostics: inout Diagnostics) {
    entries = []
    guard node.kind == .array else {
      diagnostics.report(
        .invalid("corrections are a list of entries, not \(node.kind)", file.place(of: ByteSpan(node.span))))
      return
    }
    for entry in node.elements {
      if let correction = Self.read(entry, file, &diagnostics) { entries.append(correction) }
    }
  }

  private static func read(_ entry: JSONNode, _ file: SourceFile, _ diagnostics: inout Diagnostics) -> Correction? {
    let place = file.place(of: ByteSpan(entry.span))
    guard entry.kind == .object else {
      diagnostics.report(.invalid("a correction is an object, not \(entry.kind)", place))
      return nil
    }
    var isValid = true
    for member in entry.members where !keys.contains(member.key) {
      let help = nearest(to: member.key, among: keys).map { "did you mean \"\($0)\"?" }
      diagnostics.report(
        .invalid("a correction has no key \"\(member.key)\"", file.place(of: ByteSpan(member.keySpan)), help: help))
      isValid = false
    }
    for key in ["target", "reason"] where entry[key]?.stringValue?.isEmpty ?? true {
      diagnostics.report(.invalid("a correction needs a \"\(key)\"", place))
      isValid = false
    }
    let presence = entry["presence"]?.stringValue
    if entry["presence"] != nil, presence.flatMap(Correction.Presence.init(rawValue:)) == nil {
      diagnostics.report(.invalid("presence is \"required\" or \"optional\"", place))
      isValid = false
    }
    guard isValid, let target = entry["target"]?.stringValue, let reason = entry["reason"]?.stringValue else {
      return nil
    }
    return Correction(
      target: target, type: entry["type"]?.stringValue, presence: presence.flatMap(Correction.Presence.init(rawValue:)),
      nullable: entry["nullable"]?.boolValue, name: entry["name"]?.stringValue, reason: reason, place: place)
  }
}

extension Diagnostic {
  fileprivate static func invalid(_ headline: String, _ place: SourcePlace, help: String? = nil) -> Diagnostic {
    Diagnostic("invalid-correction", .error, headline, at: place, help: help)
  }
}
