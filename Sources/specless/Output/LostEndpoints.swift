import SourceText

/// Pages that gave an endpoint in the run before and give none now. A slip on a page would else take its operation out
/// of the code with no more than a note, so nothing is written until somebody says that it is meant.
struct LostEndpoints {
  /// In the order of the pages.
  private var pages: [SourceFile]
  /// Paths of pages that were read in the run before and are not now: removed, or excluded.
  private var gone: [String]

  init(_ docs: DocsFolder, _ understanding: Understanding, since old: Manifest?) {
    let giving = Set(understanding.pages.map(\.file.path))
    pages = docs.pages.filter { page in
      guard let old, let skipped = old.skipped, old.inputs[page.path] != nil else { return false }
      return !skipped.contains(page.path) && !giving.contains(page.path)
    }
    let read = Set(docs.pages.map(\.path))
    gone = (old?.inputs.keys.filter { !read.contains($0) } ?? []).sorted()
  }

  /// What was said, the cause first: a lost endpoint takes the place of the remarks that its page gives none, and of
  /// corrections that name nothing as long as it is lost.
  func told(with said: Diagnostics) -> Diagnostics {
    guard !pages.isEmpty else { return withGonePages(said) }
    let paths = Set(pages.map(\.path))
    let idle = said.all.filter { $0.ruleID == "unknown-correction-target" }
    var told = Diagnostics()
    for (index, page) in pages.enumerated() {
      let slip = said.all.first { $0.ruleID == "unknown-method" && $0.place?.path == page.path }
      told.report(Self.finding(page, slip, index == 0 ? idle : []))
    }
    told.report(
      contentsOf: said.all.filter { finding in
        !idle.contains(finding) && !(Self.remarks.contains(finding.ruleID) && paths.contains(finding.place?.path ?? ""))
      })
    return told
  }

  /// Corrections that name nothing, with the pages that may have given it.
  private func withGonePages(_ said: Diagnostics) -> Diagnostics {
    guard !gone.isEmpty else { return said }
    let more = gone.count > 3 ? " and \(gone.count - 3) more" : ""
    let remark = "since the run before went: \(gone.prefix(3).joined(separator: ", "))\(more)"
    var told = Diagnostics()
    told.report(
      contentsOf: said.all.map { finding in
        guard finding.ruleID == "unknown-correction-target" else { return finding }
        var finding = finding
        finding.notes.append(.init(remark))
        return finding
      })
    return told
  }

  private static let remarks: Set = ["unknown-method", "not-an-endpoint"]

  private static func finding(_ page: SourceFile, _ slip: Diagnostic?, _ idle: [Diagnostic]) -> Diagnostic {
    let cause = slip.map { [Diagnostic.Note($0.headline)] } ?? []
    let effects = idle.map { Diagnostic.Note("so \($0.headline)", at: $0.place) }
    return lostEndpoint.finding(
      "the page gave an endpoint in the run before and gives none now",
      at: slip?.place ?? page.place(of: ByteSpan(0, 0)), notes: cause + effects,
      help: "mend the page; if the endpoint is gone, remove the page, or exclude it in \(Settings.fileName):\n"
        + "\"exclude\": [\"\(page.path)\"]")
  }
}

let lostEndpoint = Rule(
  "lost-endpoint", .error,
  finds: "A page that gave an endpoint in the run before and gives none now. Told by `generate` and `check`.",
  matters: "Its operation and models would go from the code, and whoever calls them would no longer compile.",
  example: """
    PTU /shelves/:id        (was PUT)
    """,
  remedy: """
    Mend the page. If the endpoint is gone, remove the page, or name it under `exclude` in the settings.
    """)
