/// The top of every emitted file: who made it, and what it imports.
struct HeaderView: View {
  private let imports: [String]

  /// - Parameter imports: the emitted file's imports besides Foundation, in order.
  init(needsFoundation: Bool = false, imports: [String] = ["import SpeclessRuntime"]) {
    self.imports = (needsFoundation ? ["import Foundation"] : []) + imports
  }

  var templateValue: TemplateValue { ["imports": TemplateValue(imports)] }
}
