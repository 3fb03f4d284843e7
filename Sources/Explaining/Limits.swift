import JSONText
import Schema
import SourceText

extension Notes {
  /// "from 1 to 100", "at most 2048 characters"; nil where there are none.
  var limits: String? {
    let parts = [
      Self.range(minimum, maximum),
      Self.range(minimumLength.map { JSONNumber($0) }, maximumLength.map { JSONNumber($0) }).map { "\($0) characters" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func range(_ low: JSONNumber?, _ high: JSONNumber?) -> String? {
    switch (low, high) {
    case (nil, nil): nil
    case (let low?, nil): "at least \(low)"
    case (nil, let high?): "at most \(high)"
    case (let low?, let high?): "from \(low) to \(high)"
    }
  }

  /// Decisions that fields and parameters have in common.
  func decisions(_ evidence: [Evidence]) -> [Decision] {
    var decisions: [Decision] = []
    if let defaultValue {
      decisions.append(Decision("default", redacted(defaultValue.serialized()), evidence, of: .defaultValue))
    }
    if let limits { decisions.append(Decision("limits", limits, evidence, of: .limits)) }
    return decisions
  }

  /// What pages mark the value as.
  var marks: [String] {
    [isDeprecated ? "deprecated" : nil, isExperimental ? "experimental" : nil, isReadOnly ? "read-only" : nil]
      .compactMap { $0 }
  }
}
