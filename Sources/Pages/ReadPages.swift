import SourceText

/// What one file gives.
package struct FileReading: Sendable {
  package var pages: [EndpointPage] = []
  /// What it says of things that answers hold, apart from endpoints.
  package var definitions: [ObjectDefinition] = []
}

/// All endpoints of one file; see `readFile`.
package func readPages(
  _ file: SourceFile, format: Document.Format? = nil, layouts: [any Layout] = allLayouts,
  diagnostics: inout Diagnostics
) -> [EndpointPage] {
  readFile(file, format: format, layouts: layouts, diagnostics: &diagnostics).pages
}

/// All endpoints and definitions of one file: its format is told, its layout found, its pages read.
///
/// A file that no layout claims is no endpoint: a note says so, and a warning where a misspelt method is to blame. A
/// file that two claim is read by the first, and a warning says so.
///
/// - Parameters:
///   - format: the format of the file, where settings say it.
///   - layouts: the layouts to ask, in order.
package func readFile(
  _ file: SourceFile, format: Document.Format? = nil, layouts: [any Layout] = allLayouts,
  diagnostics: inout Diagnostics
) -> FileReading {
  let document = readDocument(file, format: format, diagnostics: &diagnostics)
  let claiming = layouts.filter { $0.claims(document) }
  guard let layout = claiming.first else {
    reportMisspeltMethods(in: document, besideEndpoints: false, &diagnostics)
    let definitions = document.format == .text ? [] : SlateDefinition.all(in: document.blocks, of: document)
    if definitions.isEmpty { diagnostics.report(.notAnEndpoint(file)) }
    return FileReading(definitions: definitions)
  }
  if claiming.count > 1 { diagnostics.report(.severalLayouts(claiming.map(\.id), file)) }
  let reading = layout.read(document, diagnostics: &diagnostics)
  reportMisspeltMethods(in: document, besideEndpoints: !reading.pages.isEmpty, &diagnostics)
  if reading.pages.isEmpty { diagnostics.report(.notAnEndpoint(file)) }
  return reading
}

private func reportMisspeltMethods(
  in document: Document, besideEndpoints: Bool, _ diagnostics: inout Diagnostics
) {
  for slip in MisspeltMethod.all(in: document, besideEndpoints: besideEndpoints) {
    let (headline, help) = slip.diagnostic
    let place = document.file.place(of: slip.method.span)
    diagnostics.report(Diagnostic("unknown-method", .warning, headline, at: place, help: help))
  }
}

extension Diagnostic {
  fileprivate static func notAnEndpoint(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "not-an-endpoint", .note, "no endpoint is documented here", at: file.place(of: ByteSpan(0, 0)),
      help: "The file is skipped. A page names its endpoint in a line such as \"POST /shelves\".")
  }

  fileprivate static func severalLayouts(_ ids: [String], _ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "several-layouts", .warning, "the page could be in the layouts \(ids.joined(separator: ", "))",
      at: file.place(of: ByteSpan(0, 0)), help: "It is read as \(ids[0]). Say which it is in the settings.")
  }
}
