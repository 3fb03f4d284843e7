import Pages
import Schema
import SourceText

/// An opinion on the pages, or on pages and schema: one file each in `Lints/`, one line in `allLints`.
package protocol Lint: Sendable {
  /// What it is called, how grave its findings are, and what people read about it.
  var rule: Rule { get }
}

/// An opinion that needs nothing but the pages, so that it can be formed while the schema is made.
protocol PageLint: Lint {
  func check(_ material: PageMaterial) -> [Diagnostic]
}

/// An opinion on what was made of the pages.
protocol SchemaLint: Lint {
  func check(_ material: SchemaMaterial) -> [Diagnostic]
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

/// All opinions, in no particular order.
package func lint(pages: [EndpointPage], api: API) -> [Diagnostic] { lint(pages) + lint(api, madeOf: pages) }

/// Opinions on the pages alone. No lint looks at another, so they share the cores.
package func lint(_ pages: [EndpointPage]) -> [Diagnostic] {
  let material = PageMaterial(pages)
  return allLints.compactMap { $0 as? any PageLint }.parallelMap { $0.check(material) }.flatMap { $0 }
}

/// Opinions on the schema, beside the pages that it was made of.
package func lint(_ api: API, madeOf pages: [EndpointPage]) -> [Diagnostic] {
  let material = SchemaMaterial(api, madeOf: pages)
  return allLints.compactMap { $0 as? any SchemaLint }.parallelMap { $0.check(material) }.flatMap { $0 }
}
