import Foundation
import SourceText
import Testing

@testable import Pages

/// Pages are hostile until shown otherwise: whatever lines are lost, doubled, moved or cut, reading ends, and every
/// place lies inside the file.
@Suite struct MutatedPagesTests {
  @Test func placesStayInsideTheFile() throws {
    let files = try documentedPages()
    let seed = ProcessInfo.processInfo.environment["SPECLESS_SEED"].flatMap { UInt64($0) } ?? 20_160_608
    var generator = SeededGenerator(seed: seed)
    for round in 0..<150 {
      let file = try #require(files.randomElement(using: &generator))
      let mutated = mutate(file, using: &generator)
      var diagnostics = Diagnostics()
      let pages = readPages(mutated, diagnostics: &diagnostics)
      let spans = pages.flatMap(\.allSpans) + diagnostics.all.compactMap { $0.place?.span }
      let inside = spans.allSatisfy { $0.lower >= 0 && $0.upper <= mutated.bytes.count }
      #expect(inside, "seed \(seed), round \(round)")
      for page in pages {
        for text in page.allTexts where text.map.isEmpty {
          #expect(mutated.bytes[text.span.range].elementsEqual(text.bytes), "seed \(seed), round \(round)")
        }
      }
    }
  }

  private func mutate(_ file: SourceFile, using generator: inout SeededGenerator) -> SourceFile {
    var lines = (1...file.lineStarts.count).map { Array(file.line($0)) }
    for _ in 0..<Int.random(in: 1...8, using: &generator) where lines.count > 2 {
      let at = Int.random(in: 0..<lines.count, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: lines.remove(at: at)
      case 1: lines.insert(lines[at], at: at)
      case 2: lines.swapAt(at, Int.random(in: 0..<lines.count, using: &generator))
      case 3: lines[at].removeLast(Int.random(in: 0...lines[at].count, using: &generator))
      default: lines.removeLast(Int.random(in: 0...(lines.count / 2), using: &generator))
      }
    }
    let end: [UInt8] = Bool.random(using: &generator) ? [0x0A] : [0x0D, 0x0A]
    return SourceFile(path: file.path, bytes: Array(lines.joined(separator: end)))
  }
}
