/// The top of every emitted file: who made it, and what it imports.
///
/// The runtime hands on what emitted code needs of Foundation.
struct HeaderView: View {
  private let imports: [String]

  init(imports: [String] = ["import SpeclessRuntime"]) {
    self.imports = imports
  }

  var templateValue: TemplateValue { ["imports": TemplateValue(imports)] }
}
