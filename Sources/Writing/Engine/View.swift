/// A struct of finished words that a template lays out. Names are settled, keywords escaped and types spelt before.
///
///     struct FieldView: View {
///       var name: String
///       var summary: String?
///       var cases: [CaseView]
///
///       var templateValue: TemplateValue {
///         ["name": TemplateValue(name), "summary": TemplateValue(summary), "cases": TemplateValue(cases)]
///       }
///     }
///
/// Every key is written out, absent ones too, so that a template that misspells one is told.
package protocol View {
  var templateValue: TemplateValue { get }
}

extension TemplateValue {
  /// The value of anything that can stand in a view: text, flag, view, and optionals and arrays of these.
  package init(_ view: some View) { self = view.templateValue }
}

extension TemplateValue: View {
  package var templateValue: TemplateValue { self }
}

extension String: View {
  package var templateValue: TemplateValue { .text(self) }
}

extension Bool: View {
  package var templateValue: TemplateValue { .flag(self) }
}

extension Array: View where Element: View {
  package var templateValue: TemplateValue { .list(map(\.templateValue)) }
}

extension Optional: View where Wrapped: View {
  /// `.none` for `nil`. An optional text that is empty says nothing either and counts as absent.
  package var templateValue: TemplateValue {
    switch self {
    case .none: TemplateValue.none
    case .some(let view):
      switch view.templateValue {
      case .text(""): TemplateValue.none
      case let value: value
      }
    }
  }
}
