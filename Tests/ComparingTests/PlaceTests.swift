import Schema
import SourceText
import Testing

@testable import Comparing

/// A change stands beside the thing that changed, not beside something else that told its type.
struct PlaceTests {
  private func evidence(
    _ kind: Evidence.Kind, _ aspect: Evidence.Aspect, _ path: String, line: Int, isOverruled: Bool = false
  ) -> Evidence {
    let place = SourcePlace(path: path, line: line, column: 1, span: ByteSpan(0, 1))
    return Evidence(kind, aspect, rule: "", claim: "", place: place, isOverruled: isOverruled)
  }

  @Test func whatStandsElsewhereIsNotTheThingItself() {
    let elsewhere = evidence(.shownElsewhere, .type, "books.txt", line: 9)
    let own = evidence(.said, .type, "shelves.txt", line: 5)
    #expect([elsewhere, own].firstPlace == own.place)
    #expect([elsewhere].firstPlace == elsewhere.place, "nothing nearer is known")
  }

  @Test func correctionsAreNotTheThingItself() {
    let correction = evidence(.corrected, .presence, "specless.json", line: 3)
    #expect([correction, evidence(.shown, .type, "books.txt", line: 4)].firstPlace?.path == "books.txt")
  }

  /// What a row says may decide nothing, because an example shows more; words still stand in the row.
  @Test func wordsStandInTheirRow() {
    let shown = evidence(.shown, .type, "books.txt", line: 70)
    let said = evidence(.said, .type, "books.txt", line: 14)
    let row = evidence(.nothing, .presence, "books.txt", line: 12, isOverruled: true)
    #expect([shown, said, row].placeOfWords?.line == 12)
    #expect([shown, said].placeOfWords?.line == 14)
    #expect([shown].placeOfWords?.line == 70)
    let otherPage = evidence(.guessed, .type, "shelves.txt", line: 8)
    #expect([shown, otherPage].placeOfWords == otherPage.place, "the page that shows it first has no row")
    #expect([shown, otherPage, row].placeOfWords == row.place)
    #expect([Evidence]().placeOfWords == nil)
  }
}
