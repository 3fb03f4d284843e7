import SourceText

/// The changes between two versions, with what a report says of the versions themselves.
///
///     render(ChangeReport(old: .init(name: "git:main"), new: .init(name: "api-docs", pathPrefix: "api-docs"), changes: []))
package struct ChangeReport: Sendable {
  /// One of the two versions.
  package struct Version: Hashable, Sendable {
    /// As the reader named it: `git:main`, `api-docs`.
    package var name: String
    /// What leads to the files' paths where they are shown: `main:api-docs`. Empty for none.
    package var pathPrefix: String
    /// What leads to the files' paths from the root of the repository or the reader's folder: `api-docs`.
    package var folder: String

    package init(name: String, pathPrefix: String = "", folder: String = "") {
      self.name = name
      self.pathPrefix = pathPrefix
      self.folder = folder
    }

    /// `main:api-docs/books/create.txt:12:1`.
    func shown(_ place: SourcePlace) -> String {
      singleLine("\(TextReportOptions(pathPrefix: pathPrefix).shown(place.path)):\(place.line):\(place.column)")
    }
  }

  package var old: Version
  package var new: Version
  /// In the order in which they are shown; those of one subject stand together.
  package var changes: [Change]

  package init(old: Version, new: Version, changes: [Change]) {
    self.old = old
    self.new = new
    self.changes = changes
  }

  /// The changes by subject.
  func groups(where isMeant: (Change) -> Bool = { _ in true }) -> [(subject: Change.Subject, changes: [Change])] {
    var groups: [(subject: Change.Subject, changes: [Change])] = []
    for change in changes where isMeant(change) {
      if groups.last?.subject == change.subject {
        groups[groups.count - 1].changes.append(change)
      } else {
        groups.append((change.subject, [change]))
      }
    }
    return groups
  }

  func count(_ isMeant: (Change) -> Bool) -> Int { changes.count(where: isMeant) }

  /// "3 changes: 1 breaks calls, 2 break source, 1 is compatible".
  var summary: String {
    guard !changes.isEmpty else { return "no changes" }
    let calls = count { $0.breaks.contains(.wire) }
    let source = count { $0.breaks.contains(.source) }
    let words = count { $0.breaks.isEmpty && $0.isDocumentation }
    let others = count { $0.breaks.isEmpty && !$0.isDocumentation }
    let parts = [
      (calls, "breaks calls", "break calls"), (source, "breaks source", "break source"),
      (others, "is compatible", "are compatible"), (words, "is docs only", "are docs only"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    return "\(changes.count) \(changes.count == 1 ? "change" : "changes"): \(parts.joined(separator: ", "))"
  }
}

extension Change {
  /// As one line may show it: secrets of pages redacted, nothing in it that moves a cursor.
  var shownHeadline: String { singleLine(redacted(headline)) }
}

extension Change.Subject {
  /// `POST /books (books.create)`, `Book`.
  var shown: String { singleLine(redacted(title.map { "\($0) (\(name))" } ?? name)) }
}
