import Testing

@testable import Inference

/// Names are settled once, the same way whatever the order of pages, and a new page renames nothing old.
@Suite struct NamingSettleTests {
  @Test func givesTheBetterNameToTheLowerRank() {
    let names = settleNames(
      [
        NameClaim(id: 1, candidates: ["list", "listForShelf"], rank: [4]),
        NameClaim(id: 2, candidates: ["list", "listForAuthor"], rank: [2]),
        NameClaim(id: 3, candidates: ["List"], rank: [5]),
        NameClaim(id: 4, candidates: ["hash", "hashOfBook"], rank: [6]),
        NameClaim(id: 5, candidates: ["sha256"], rank: [7]), NameClaim(id: 6, candidates: ["SHA256"], rank: [8]),
        NameClaim(id: 7, candidates: [], rank: [9]),
      ], reserved: ["Hash"])
    #expect(
      names == [
        1: "listForShelf", 2: "list", 3: "List2", 4: "hashOfBook", 5: "sha256", 6: "SHA256No2", 7: "value2",
      ])
  }

  @Test func ordersRanksByWeightsThenText() {
    #expect(NameRank([1, 2]) < NameRank([1, 3]))
    #expect(NameRank([1], "b") < NameRank([2], "a"))
    #expect(NameRank([1], "a") < NameRank([1], "b"))
    #expect(("a" as NameRank) < "b")
  }

  @Test func holdsItsLaws() {
    var random = SeededGenerator(law: #function)
    for _ in 0..<300 {
      let words = ["list", "List", "get", "copy", "book2", "book"]
      let claims = (0..<Int.random(in: 1...12, using: &random)).map { id in
        let candidates = (0..<3).compactMap { _ in words.randomElement(using: &random) }
        return NameClaim(id: id, candidates: candidates, rank: [Int.random(in: 0...9, using: &random), id])
      }
      let names = settleNames(claims, reserved: ["get"])
      #expect(settleNames(claims.shuffled(using: &random), reserved: ["get"]) == names)
      #expect(Set(names.values.map { $0.lowercased() }).count == claims.count)
      #expect(!names.values.contains { $0.lowercased() == "get" })
      let more = settleNames(claims + [NameClaim(id: 99, candidates: ["list"], rank: [10])], reserved: ["get"])
      #expect(more.filter { $0.key != 99 } == names)
    }
  }
}
