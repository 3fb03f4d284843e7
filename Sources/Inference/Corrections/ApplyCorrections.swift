import Schema
import SourceText

extension Corrections {
  /// Applies every entry in order; one that names nothing is an error, one that changes nothing a warning, so that the
  /// file cannot rot. Names are changed last, so that all entries speak of the names that the pages give.
  package func apply(to api: inout API, diagnostics: inout Diagnostics) {
    guard !entries.isEmpty else { return }
    reportRepetitions(&diagnostics)
    for entry in entries where !entry.changes.isEmpty || entry.namings.isEmpty {
      entry.apply(entry.changes, to: &api, &diagnostics)
    }
    for entry in inNamingOrder(api) { entry.apply(entry.namings, to: &api, &diagnostics) }
    api.removeUnmentionedModels()
  }

  /// Fields, values and parameters first: they are found by the names of what they belong to; so are operations.
  private func inNamingOrder(_ api: API) -> [Correction] {
    let ranked = entries.enumerated().filter { !$0.element.namings.isEmpty }.map { position, entry in
      let rank =
        switch entry.target.hasPrefix("*.") ? nil : try? CorrectionTarget.named(entry.target, in: api) {
        case nil where entry.target.hasPrefix("*."): 0
        case .field, .parameter, .value: 0
        case .operation: 1
        case .group: 2
        case .model, nil: 3
        }
      return (rank, position, entry)
    }
    return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// Two entries that set one thing twice: the second would win in silence.
  private func reportRepetitions(_ diagnostics: inout Diagnostics) {
    var first: [String: SourcePlace] = [:]
    for entry in entries {
      for key in (entry.changes + entry.namings).map(\.key) {
        let subject = "\"\(key)\" of \"\(entry.target)\""
        guard let place = first[subject] else {
          first[subject] = entry.place(of: key)
          continue
        }
        diagnostics.report(
          invalidCorrection.finding(
            "\(subject) is set twice", at: entry.place(of: key), notes: [.init("here first", at: place)],
            help: "remove one of the entries"))
      }
    }
  }
}

extension Correction {
  fileprivate func apply(_ changes: [any CorrectionChange], to api: inout API, _ diagnostics: inout Diagnostics) {
    let entries = everywhere(in: api)
    var unneeded = Set(changes.map(\.key))
    for entry in entries { unneeded.formIntersection(entry.applyHere(changes, to: &api, &diagnostics)) }
    if entries.isEmpty { diagnostics.report(unknown(api)) }
    if changes.isEmpty {
      diagnostics.report(
        invalidCorrection.finding("the entry for \"\(target)\" says nothing", at: place, help: "say what to change"))
    }
    guard !entries.isEmpty else { return }
    for change in changes where unneeded.contains(change.key) {
      diagnostics.report(
        unneededCorrection.finding(
          "the pages say so already: \"\(change.key)\" of \"\(target)\"", at: place(of: change.key),
          help: self.changes.count + namings.count > 1 ? "remove \"\(change.key)\"" : "remove the entry"))
    }
  }

  /// `*.tags` speaks of every field and parameter of that name: an entry for each; of any other target, the entry.
  private func everywhere(in api: API) -> [Correction] {
    guard target.hasPrefix("*.") else { return [self] }
    let ending = target.dropFirst()
    return NameIndex.subjects(of: api).compactMap { subject in
      switch subject {
      case .field(let field, _) where field.name == ending.dropFirst(): break
      case .parameter(let parameter, _) where parameter.name == ending.dropFirst(): break
      default: return nil
      }
      var entry = self
      entry.target = subject.name
      return entry
    }
  }

  /// - Returns: the keys of the changes that were not needed.
  private func applyHere(
    _ changes: [any CorrectionChange], to api: inout API, _ diagnostics: inout Diagnostics
  ) -> [String] {
    var unneeded: [String] = []
    var current = target
    for change in changes {
      do throws(CorrectionRefusal) {
        guard let found = try CorrectionTarget.named(current, in: api) else {
          diagnostics.report(unknown(api))
          return []
        }
        let operation = found.operation(in: api)
        defer {
          // Its id may be another now.
          if let operation { current = api.id(of: operation) ?? current }
        }
        if try !change.apply(self, to: found, in: &api) { unneeded.append(change.key) }
      } catch {
        let place = place(of: error.concernsTarget ? "target" : change.key)
        diagnostics.report(invalidCorrection.finding(error.headline, at: place, help: error.help))
      }
    }
    return unneeded
  }

  /// What is to be left out and is not there is no harm: the pages may have caught up.
  private func unknown(_ api: API) -> Diagnostic {
    (isDropped ? unneededCorrection : unknownTarget).finding(
      "nothing is called \"\(target)\"\(isDropped ? ", so there is nothing to drop" : "")", at: place(of: "target"),
      help: nearestName(to: target, in: CorrectionTarget.names(in: api, everywhere: target.hasPrefix("*.")))
        ?? "specless explain lists the names; remove the entry if it is needed no more")
  }
}

extension CorrectionTarget {
  /// What tells the operation from others, whatever it is called; nil of other targets.
  fileprivate func operation(in api: API) -> (method: String, path: PathTemplate)? {
    guard case .operation(let group, let index) = self else { return nil }
    let operation = api.groups[group].operations[index]
    return (operation.method, operation.path)
  }
}

extension API {
  fileprivate func id(of operation: (method: String, path: PathTemplate)) -> String? {
    operations.first { $0.method == operation.method && $0.path == operation.path }?.id
  }
}
