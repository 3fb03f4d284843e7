import Pages
import Schema
import SourceText

/// An opinion on pages and schema: one file each in `Lints/`, one line in `allLints`.
package protocol Lint: Sendable {
  /// What it is called, how grave its findings are, and what people read about it.
  var rule: Rule { get }

  func check(_ material: LintMaterial) -> [Diagnostic]
}

/// In the order in which they are documented.
package let allLints: [any Lint] = [
  DocumentedNeverShown(),
  ShownNotDocumented(),
  RequiredFieldAbsent(),
  ConflictingTypes(),
  UntypedField(),
  ValueNotAllowed(),
  CURLAgainstRoute(),
  CURLAgainstHeaders(),
  CURLAgainstBody(),
  ContentTypeAgainstBody(),
  StatusAgainstBody(),
  AnswerNotShown(),
  PagesDisagree(),
  DescriptionsDiffer(),
  DuplicateKey(),
  SecretInPage(),
  NameTaken(),
]

/// All opinions, in no particular order; no lint looks at another, so they share the cores.
package func lint(pages: [EndpointPage], api: API) -> [Diagnostic] {
  // As the schema was made of them; what is assumed has been told.
  let material = LintMaterial(pages: pages.map(\.assumingStatuses), api: api)
  return allLints.parallelMap { $0.check(material) }.flatMap { $0 }
}
