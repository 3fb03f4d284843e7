/// A stretch of a source file, as two byte offsets: `lower ..< upper`, 0-based, in the file's own bytes.
///
/// Lines and columns are computed only when a span is shown (`SourceFile.position(at:)`).
@usableFromInline
package struct ByteSpan: Hashable, Sendable, Comparable {
  @usableFromInline package var lower: Int
  @usableFromInline package var upper: Int

  @inlinable
  package init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  package init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }

  package var count: Int { upper - lower }
  package var isEmpty: Bool { lower == upper }
  @inlinable
  package var range: Range<Int> { lower..<upper }

  /// The smallest span that covers both.
  package func union(_ other: ByteSpan) -> ByteSpan {
    ByteSpan(min(lower, other.lower), max(upper, other.upper))
  }

  @inlinable
  package static func < (left: ByteSpan, right: ByteSpan) -> Bool {
    (left.lower, left.upper) < (right.lower, right.upper)
  }
}
