/// A run of `*`, `_` or `~` that may be marks of emphasis (CommonMark, 6.2).
///
/// What it can do follows from its neighbours, so that `2 * 3` and `shelf_name_de` hold none.
struct MarkdownMarks: Sendable {
  let mark: UInt8
  let canOpen: Bool
  let canClose: Bool
  /// What is left of the run.
  var shown: Range<Int>
}

extension MarkdownInline {
  mutating func readMarks() {
    let mark = bytes[index]
    let count = bytes[index...].prefix { $0 == mark }.count
    let before = Neighbour(index > 0 ? bytes[index - 1] : nil)
    let after = Neighbour(byte(index + count))
    let opens = after != .space && (after == .word || before != .word)
    let closes = before != .space && (before == .word || after != .word)
    var marks = MarkdownMarks(
      mark: mark, canOpen: opens, canClose: closes, shown: index..<(index + count))
    if mark == .underscore {
      marks = MarkdownMarks(
        mark: mark, canOpen: opens && (!closes || before == .punctuation),
        canClose: closes && (!opens || after == .punctuation), shown: marks.shown)
    }
    // One tilde is a tilde.
    take(count, as: mark == .tilde && count != 2 ? .text(marks.shown) : .marks(marks))
  }

  private enum Neighbour {
    case space, punctuation, word

    init(_ byte: UInt8?) {
      guard let byte, !byte.isHTMLSpace else {
        self = .space
        return
      }
      self = byte.isPunctuation ? .punctuation : .word
    }
  }
}

extension MarkdownMarks {
  /// Finds the partners among the pieces of a text; linear, as what was looked for in vain is not looked for again.
  static func match(_ pieces: inout [MarkdownInline.Piece]) {
    var openers: [Int] = []
    var floors: [UInt8: Int] = [:]
    for index in pieces.indices {
      guard case .marks(var closer) = pieces[index] else { continue }
      while closer.canClose, !closer.shown.isEmpty {
        let floor = min(floors[closer.mark] ?? 0, openers.count)
        guard let place = openers[floor...].lastIndex(where: { pieces[$0].marks?.mark == closer.mark }) else {
          floors[closer.mark] = openers.count
          break
        }
        guard var opener = pieces[openers[place]].marks else { break }
        let count = min(opener.shown.count, closer.shown.count, 2)
        opener.shown = opener.shown.lowerBound..<(opener.shown.upperBound - count)
        closer.shown = (closer.shown.lowerBound + count)..<closer.shown.upperBound
        pieces[openers[place]] = .marks(opener)
        openers.removeSubrange((opener.shown.isEmpty ? place : place + 1)...)
      }
      pieces[index] = .marks(closer)
      if closer.canOpen, !closer.shown.isEmpty { openers.append(index) }
    }
  }
}

extension MarkdownInline.Piece {
  fileprivate var marks: MarkdownMarks? {
    guard case .marks(let marks) = self else { return nil }
    return marks
  }
}
