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

  func check(_ material: LintMaterial) -> [Diagnostic] {
    let firstPage = material.pages.first?.place
    let fields = material.api.models.flatMap { model in
      (model.record?.fields ?? []).filter { Self.isUntyped($0.type, $0.evidence) }.map { field in
        diagnostic("\(model.name).\(field.name)", field.type, field.evidence, model.evidence.first?.place ?? firstPage)
      }
    }
    let parameters = material.api.operations.flatMap { operation in
      operation.parameters.filter { Self.isUntyped($0.type, $0.evidence) }.map { parameter in
        diagnostic("\(operation.id).\(parameter.name)", parameter.type, parameter.evidence, operation.sources.first)
      }
    }
    return fields + parameters
  }

  /// `any` that nobody said on purpose; a map of anything is a type of its own.
  private static func isUntyped(_ type: SchemaType, _ evidence: [Evidence]) -> Bool {
    switch type {
    case .any: !evidence.contains { $0.kind == .corrected && $0.aspect == .type }
    case .array(let element): isUntyped(element, evidence)
    default: false
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
