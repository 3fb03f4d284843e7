import Pages
import Schema
import SourceText

/// A field, a parameter or a list's elements whose type nothing tells.
struct UntypedField: Lint {
  let rule = Rule(
    "untyped-field", .warning,
    finds: "A field, a parameter or a list whose type nothing tells: no example, no words, no name.",
    matters: "Callers get any JSON value and have to look inside by themselves.",
    example: """
      "extra": null       (null wherever it is shown, and no row describes it)
      """,
    remedy: "Show a value, describe it on the page, or set its type in a correction.")

  func check(_ material: SchemaMaterial) -> [Diagnostic] {
    let firstPage = material.pages.first?.place
    let disagreements = Set(material.disagreements.map(\.name))
    let fields = material.api.models.flatMap { model in
      (model.record?.fields ?? []).compactMap { field -> Diagnostic? in
        guard let steps = Self.untypedSteps(field.type, field.evidence) else { return nil }
        let name = "\(model.name).\(field.name)"
        // Examples that disagree are told as such: one cause, one finding.
        if Self.isShown(field.evidence), disagreements.contains(name + steps) { return nil }
        return diagnostic(name, field.type, field.evidence, model.evidence.first?.place ?? firstPage)
      }
    }
    let parameters = material.api.operations.flatMap { operation in
      operation.parameters.filter { Self.untypedSteps($0.type, $0.evidence) != nil }.map { parameter in
        diagnostic("\(operation.id).\(parameter.name)", parameter.type, parameter.evidence, operation.sources.first)
      }
    }
    return fields + parameters + material.api.operations.flatMap(inMessages)
  }

  /// Bodies, and lists of them, of which nothing is known: an answer whose list is empty in every example.
  private func inMessages(_ operation: Operation) -> [Diagnostic] {
    let sent = (operation.requestBody?.contents ?? []).map { ("what \(operation.id) sends", $0) }
    let answers = operation.responses.flatMap { response in
      response.contents.map { ("what \(operation.id) answers with \(response.status)", $0) }
    }
    return (sent + answers).compactMap { what, content in
      guard Self.holdsUntyped(content.type), !content.evidence.contains(where: { $0.kind == .corrected }) else {
        return nil
      }
      return rule.finding(
        "nothing tells the type of all that is in \(what): any JSON",
        at: content.evidence.lazy.compactMap(\.place).first ?? operation.sources.first,
        help: "show an element or a value there")
    }
  }

  private static func holdsUntyped(_ type: SchemaType) -> Bool {
    switch type {
    case .any: true
    case .array(let element), .nullable(let element): holdsUntyped(element)
    case .model(let reference): reference.arguments.contains(where: holdsUntyped)
    default: false
    }
  }

  /// Whether examples show a value, though none that tells a type.
  private static func isShown(_ evidence: [Evidence]) -> Bool {
    evidence.contains { $0.kind == .shown && $0.aspect == .type }
  }

  /// The way to the `any` that nobody said on purpose, `[]` for each list around it; nil where there is none. A map of
  /// anything is a type of its own.
  private static func untypedSteps(_ type: SchemaType, _ evidence: [Evidence]) -> String? {
    switch type {
    case .any: evidence.contains { $0.kind == .corrected && $0.aspect == .type } ? nil : ""
    case .array(let element): untypedSteps(element, evidence).map { "[]" + $0 }
    default: nil
    }
  }

  private func diagnostic(_ name: String, _ type: SchemaType, _ evidence: [Evidence], _ place: SourcePlace?)
    -> Diagnostic
  {
    let shown = evidence.lazy.filter { $0.kind != .corrected }.compactMap(\.place).first
    return rule.finding(
      "nothing tells the type of \"\(name)\": \(type)", at: shown ?? place,
      help:
        "show a value, describe it, or correct it in specless.json: specless explain \(Self.shellWord(name)) tells how"
    )
  }

  /// As a shell takes it: in quotation marks, if need be.
  private static func shellWord(_ name: String) -> String {
    name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) } ? name : "\"\(name)\""
  }
}
