import SourceText

/// Why a schema has no Swift: what stands in the way, where it is from, and what to do about it.
package struct EmissionError: Error, Hashable, Sendable, CustomStringConvertible {
  package var headline: String
  package var place: SourcePlace?
  package var help: String?

  package init(_ headline: String, at place: SourcePlace? = nil, help: String? = nil) {
    self.headline = headline
    self.place = place
    self.help = help
  }

  package var description: String {
    [place.map { "\($0): " }, headline, help.map { "; \($0)" }].compactMap(\.self).joined()
  }

  /// The same for the collector of diagnostics.
  package var diagnostic: Diagnostic {
    Diagnostic("cannot-emit", .error, headline, at: place, help: help)
  }
}
