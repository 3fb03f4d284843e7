import JSONText
import Schema

extension DocComment {
  /// What pages say of a field or a parameter: description, states, examples, default, limits.
  ///
  /// - Parameter unsaid: what to say where they neither describe it nor say what it may be.
  mutating func notes(_ notes: Notes, values: Enumeration? = nil, unsaid: @autoclosure () -> String) {
    let saysValues = values?.cases.isEmpty == false || !notes.examples.isEmpty
    paragraph(notes.description ?? (saysValues ? nil : unsaid()))
    if notes.isDeprecated { paragraph("Deprecated.") }
    if notes.isExperimental { paragraph("Experimental: it may change or go.") }
    if notes.isReadOnly { paragraph("Read-only.") }
    if let values, !values.cases.isEmpty { paragraph("Valid values: \(codeSpans(values.cases.map(\.value))).") }
    if let numbers = notes.validNumbers { paragraph("Valid values: \(codeSpans(numbers.map(String.init))).") }
    if !notes.examples.isEmpty {
      paragraph("Example\(notes.examples.count > 1 ? "s" : ""): \(codeSpans(notes.examples))")
    }
    if let value = notes.defaultValue { paragraph("Default: \(codeSpan(value.stringValue ?? value.serialized()))") }
    paragraph(limits(notes))
    for remark in notes.remarks { paragraph(remark) }
  }

  private func limits(_ notes: Notes) -> String? {
    let limits = [
      notes.minimum.map { "at least \($0)" }, notes.maximum.map { "at most \($0)" },
      notes.minimumLength.map { "at least \($0) characters" }, notes.maximumLength.map { "at most \($0) characters" },
    ].compactMap(\.self)
    guard let first = limits.first else { return nil }
    return
      "\(first.prefix(1).uppercased())\(([String(first.dropFirst())] + limits.dropFirst()).joined(separator: ", "))."
  }
}

/// Several values as code, with commas between.
func codeSpans(_ texts: [String]) -> String {
  texts.map(codeSpan).joined(separator: ", ")
}
