import Pages
import Schema
import SourceText

/// An opinion on the pages, or on pages and schema: one file each in `Lints/`, one line in `allLints`.
///
/// Each has one of the checks. What needs nothing but the pages is asked while the schema is made of them.
package protocol Lint: Sendable {
  /// What it is called, how grave its findings are, and what people read about it.
  var rule: Rule { get }

  func check(_ material: PageMaterial) -> [Diagnostic]
  func check(_ material: SchemaMaterial) -> [Diagnostic]
}

extension Lint {
  package func check(_ material: PageMaterial) -> [Diagnostic] { [] }
  package func check(_ material: SchemaMaterial) -> [Diagnostic] { [] }
}

/// In the order in which they are documented.
package let allLints: [any Lint] = [
  DocumentedNeverShown(),
  ShownNotDocumented(),
  RequiredFieldAbsent(),
  ConflictingTypes(),
  UntypedField(),
  NoQueryValue(),
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
  NameKept(),
  NameTaken(),
]

/// All opinions, in no particular order.
package func lint(pages: [EndpointPage], api: API) -> [Diagnostic] { lint(pages) + lint(api, madeOf: pages) }

/// Opinions on the pages alone. No lint looks at another, so they share the cores.
package func lint(_ pages: [EndpointPage]) -> [Diagnostic] {
  let material = PageMaterial(pages)
  return allLints.parallelMap { $0.check(material) }.flatMap { $0 }
}

/// Opinions on the schema, beside the pages that it was made of.
package func lint(_ api: API, madeOf pages: [EndpointPage]) -> [Diagnostic] {
  let material = SchemaMaterial(api, madeOf: pages)
  return allLints.parallelMap { $0.check(material) }.flatMap { $0 }
}
