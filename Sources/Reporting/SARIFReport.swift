import JSONText
import SourceText

/// Findings as SARIF 2.1.0 (OASIS Standard, 27 March 2020): one run, all rules with their help, a result for each finding.
///
/// Columns count code points; ends are exclusive. Notes with a place are related locations, the others and the help
/// stand in the message.
struct SARIFReport {
  var sources: [String: SourceFile]
  var rules: [Rule]
  var version: String
  var options: TextReportOptions

  func text(of findings: [Diagnostic]) -> String {
    let log: JSONValue = [
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": ["driver": driver],
          "columnKind": "unicodeCodePoints",
          "results": .array(findings.map(result)),
        ]
      ],
    ]
    return log.serialized(pretty: true) + "\n"
  }

  // MARK: Rules

  private var driver: JSONValue {
    [
      "name": "specless", "version": .string(version), "semanticVersion": .string(version),
      "rules": .array(rules.map(descriptor)),
    ]
  }

  private func descriptor(_ rule: Rule) -> JSONValue {
    let words = rule.id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return [
      "id": .string(rule.id),
      "name": .string(words.joined()),
      "shortDescription": message(rule.summary),
      "fullDescription": message("\(rule.finds) \(rule.matters)"),
      "help": [
        "text": .string("\(rule.finds) \(rule.matters) What to do: \(rule.remedy)"),
        "markdown": .string(markdown(of: rule)),
      ],
      "defaultConfiguration": ["level": .string(level(rule.severity))],
    ]
  }

  // MARK: Results

  private func result(_ finding: Diagnostic) -> JSONValue {
    var result: JSONObject = ["ruleId": .string(finding.ruleID)]
    if let index = rules.firstIndex(where: { $0.id == finding.ruleID }) {
      result["ruleIndex"] = .number(JSONNumber(index))
    }
    result["level"] = .string(level(finding.severity))
    let remarks = finding.notes.filter { $0.place == nil }.map(\.message) + [finding.help].compactMap { $0 }
    result["message"] = message(([finding.headline] + remarks).joined(separator: "\n"))
    result["locations"] = .array(finding.place.map { [["physicalLocation": physicalLocation($0)]] } ?? [])
    let related = finding.notes.compactMap { note in note.place.map { (note.message, $0) } }
    if !related.isEmpty {
      let locations = related.enumerated().map { index, note -> JSONValue in
        [
          "id": .number(JSONNumber(index + 1)), "message": message(note.0),
          "physicalLocation": physicalLocation(note.1),
        ]
      }
      result["relatedLocations"] = .array(locations)
    }
    return .object(result)
  }

  private func physicalLocation(_ place: SourcePlace) -> JSONValue {
    let region = SourceRegion(place, in: sources[place.path], columns: .codePoints)
    return [
      "artifactLocation": ["uri": .string(Self.uri(options.shown(place.path)))],
      "region": [
        "startLine": .number(JSONNumber(region.start.line)), "startColumn": .number(JSONNumber(region.start.column)),
        "endLine": .number(JSONNumber(region.end.line)), "endColumn": .number(JSONNumber(region.end.column)),
      ],
    ]
  }

  private func message(_ text: String) -> JSONValue { ["text": .string(redacted(text))] }

  private func level(_ severity: Diagnostic.Severity) -> String { severity.rawValue }

  /// A path as a relative reference, or a file URI where it is absolute (RFC 3986, 4.2; RFC 8089).
  private static func uri(_ path: String) -> String {
    let encoded = path.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(Unicode.Scalar(byte))
      case _ where "-._~/!$&'()*+,;=@".utf8.contains(byte): String(Unicode.Scalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
    return encoded.hasPrefix("/") ? "file://" + encoded : encoded
  }
}
