import Schema
import SourceText

extension ParameterBuilder {
  /// A parameter of the path, with the rows that document it.
  ///
  /// A path is text. What a table says of the value holds, unless a route shows another; where only the name would tell,
  /// it stays text: identifiers of digits alone are seen where letters may follow.
  static func pathParameter(
    _ name: String, _ draft: OperationDraft, _ rows: [DocumentedRow], _ values: PathValues
  ) -> Parameter {
    let path = Quotation.short(draft.path.description)
    var (type, evidence) = pathType(name, draft, rows, values)
    evidence.append(
      Evidence(
        .stated, .presence, rule: "path-parameter", claim: "required: it is a part of the path", text: path,
        place: draft.pathEvidence.first?.place))
    if let shown = values.contradiction(of: type, name, in: draft.path) {
      type = .string
      evidence.overrule(.type)
      evidence.insert(
        Evidence(
          .shown, .type, rule: "path-parameter", claim: "string", text: Quotation.short(shown.text, of: name),
          place: shown.place), at: 0)
    }
    return Parameter(
      name: name, memberName: Identifier.member(name), location: .path, type: type, isRequired: true,
      evidence: evidence)
  }

  private static func pathType(
    _ name: String, _ draft: OperationDraft, _ rows: [DocumentedRow], _ values: PathValues
  ) -> (type: SchemaType, evidence: [Evidence]) {
    // Others are asked where the own page says nothing.
    for others in [false, true] {
      let elsewhere = others ? values.elsewhere(name, of: draft) : []
      if others ? elsewhere.isEmpty : rows.isEmpty { continue }
      let decision = TypeDecision.decide(PathValues.subject(name, rows, tablesElsewhere: elsewhere))
      let isTold = decision.evidence.contains { $0.aspect == .type && ![.guessed, .nothing].contains($0.kind) }
      let type = ModelBuilder.schemaType(decision.shape)
      guard isTold, [.string, .integer, .number, .boolean].contains(type) else { continue }
      guard type == .number, let whole = wholeNumber(name, decision.evidence) else { return (type, decision.evidence) }
      return (.integer, [whole] + decision.evidence)
    }
    let guess = Evidence(
      .guessed, .type, rule: "path-parameter", claim: "string", text: Quotation.short(draft.path.description),
      place: draft.pathEvidence.first?.place)
    return (.string, [guess])
  }

  /// Many a table calls every number a number; one that tells things apart or counts them has no fraction.
  private static func wholeNumber(_ name: String, _ evidence: [Evidence]) -> Evidence? {
    let isFractional = evidence.contains { $0.rule == TypeFromDecimal.ruleID }
    guard !isFractional, let last = Identifier.words(of: name).last, wholes.contains(last.lowercased())
    else { return nil }
    return Evidence(
      .guessed, .type, rule: "path-parameter", claim: "integer", text: Quotation.short(name),
      place: evidence.first?.place)
  }

  private static let wholes: Set = [
    "id", "uid", "number", "no", "index", "position", "version", "revision", "page", "year", "month", "day",
  ]
}
