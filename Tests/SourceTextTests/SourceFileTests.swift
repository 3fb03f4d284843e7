import SourceText
import Testing

/// Places are what people look up in an editor: every kind of line break counts once.
struct SourceFileTests {
  private let file = SourceFile(path: "a.txt", text: "one\ntwo\r\nthree\rfour")

  @Test func linesEndInAnyWay() {
    #expect((1...4).map { String(decoding: file.line($0), as: UTF8.self) } == ["one", "two", "three", "four"])
    #expect(file.line(0).isEmpty && file.line(5).isEmpty)
  }

  @Test(arguments: [(0, "1:1"), (3, "1:4"), (4, "2:1"), (9, "3:1"), (15, "4:1"), (19, "4:5"), (99, "4:5"), (-1, "1:1")])
  func positions(offset: Int, expected: String) {
    #expect(file.position(at: offset).description == expected)
  }

  /// Lines are found in strides of eight bytes; every mix of breaks and of what looks like them must give the same.
  @Test(arguments: 0..<200)
  func linesBeginBehindBreaksWhereverTheyStand(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let alphabet: [UInt8] = [0x0A, 0x0D, 0x0C, 0x0E, 0x00, 0x09, 0x20, 0x61, 0x7F, 0x80, 0x8A, 0xFF]
    let dense = next(2) == 0
    let bytes = (0..<next(60)).map { _ in dense || next(12) == 0 ? alphabet[next(alphabet.count)] : 0x61 }
    var expected = [0]
    for index in bytes.indices {
      let isBreak = bytes[index] == 0x0A || (bytes[index] == 0x0D && !bytes[(index + 1)...].starts(with: [0x0A]))
      if isBreak { expected.append(index + 1) }
    }
    #expect(SourceFile(path: "a.txt", bytes: bytes).lineStarts == expected, "seed \(seed): \(bytes)")
  }

  @Test func diagnosticsStandInSourceOrderAndOnce() {
    var diagnostics = Diagnostics()
    let later = Diagnostic("b", .error, "later", at: file.place(of: ByteSpan(9, 10)))
    let first = Diagnostic("a", .note, "first", at: file.place(of: ByteSpan(0, 1)))
    let placeless = Diagnostic("c", .warning, "no place", at: nil)
    diagnostics.report(contentsOf: [later, first, placeless, later])
    #expect(diagnostics.inSourceOrder == [placeless, first, later])
    #expect(diagnostics.hasErrors)
  }
}
