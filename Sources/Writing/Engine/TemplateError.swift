/// One fault in a template, or in what a template asks of a view, with its place and the way out.
///
/// Printed, it reads
///
///     Model.mustache:12:5: error: the view has no key "nmae" (did you mean "name"?)
///     help: keys in reach: name, title
///     note: included from Module.mustache:3:1
package struct TemplateError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where the fault is.
  package var place: Place
  /// One terse sentence that can stand alone.
  package var message: String
  /// What to do about it.
  package var help: String?
  /// The partial tags that led to the faulty template, innermost first; at most `longestTrail` of them.
  package var includedFrom: [Place]

  package init(place: Place, message: String, help: String? = nil, includedFrom: [Place] = []) {
    self.place = place
    self.message = message
    self.help = help
    self.includedFrom = includedFrom
  }

  /// The name of the faulty template, without the `.mustache` ending.
  package var template: String { place.template }
  /// The line, from 1.
  package var line: Int { place.line }
  /// The column in UTF-8 bytes, from 1.
  package var column: Int { place.column }

  package var description: String {
    var lines = ["\(place): error: \(message)"]
    if let help { lines.append("help: \(help)") }
    lines += includedFrom.map { "note: included from \($0)" }
    return lines.joined(separator: "\n")
  }
}

extension TemplateError {
  /// A spot in a template: `Model.mustache:12:5`. Line and column count from 1, the column in UTF-8 bytes.
  package struct Place: Sendable, Hashable, CustomStringConvertible {
    package var template: String
    package var line: Int
    package var column: Int

    package init(template: String, line: Int = 1, column: Int = 1) {
      self.template = template
      self.line = line
      self.column = column
    }

    package var description: String { "\(template).mustache:\(line):\(column)" }
  }

  /// A runaway recursion would otherwise print one note for each of its levels.
  static let longestTrail = 4

  /// This fault, seen from the partial tag at `place`.
  func included(from place: Place) -> TemplateError {
    guard includedFrom.count < Self.longestTrail else { return self }
    var error = self
    error.includedFrom.append(place)
    return error
  }
}

/// All faults found while a library of templates was read, in the order of the templates and then of their lines.
package struct TemplateErrors: Error, Sendable, Hashable, CustomStringConvertible {
  /// Never empty.
  package let errors: [TemplateError]

  /// `nil` where there is nothing to report.
  init?(_ errors: [TemplateError]) {
    guard !errors.isEmpty else { return nil }
    self.errors = errors
  }

  package var description: String { errors.map(\.description).joined(separator: "\n") }
}
