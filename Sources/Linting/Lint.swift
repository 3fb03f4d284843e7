import Pages
import Schema
import SourceText

/// An opinion on pages and schema: one file each in `Lints/`, one line in `allLints`.
package protocol Lint: Sendable {
  /// Stable; names the fault, never the cure: `documented-never-shown`.
  var id: String { get }

  func check(pages: [EndpointPage], api: API) -> [Diagnostic]
}

/// In the order in which they are documented.
package let allLints: [any Lint] = [
  DocumentedNeverShown(),
  ShownNotDocumented(),
  ContentTypeAgainstBody(),
  SecretInPage(),
  UntypedField(),
]

/// All opinions, in no particular order.
package func lint(pages: [EndpointPage], api: API) -> [Diagnostic] {
  allLints.flatMap { $0.check(pages: pages, api: api) }
}
