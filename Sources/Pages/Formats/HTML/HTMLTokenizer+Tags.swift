import SourceText

/// Tags and their attributes: the standard's states from "tag name" to "self-closing start tag".
extension HTMLTokenizer {
  /// `<td class="name">` or `</td>` at `index`; a tag that the file's end cuts off is nothing.
  mutating func tag(_ bytes: Bytes, _ kind: HTMLToken.Kind, nameAt lower: Int) -> HTMLToken {
    let start = index
    attributes.removeAll(keepingCapacity: true)
    content = .data
    var needs: HTMLPiece.Needs = []
    let upper = name(bytes, from: lower, needs: &needs, endingAtEquals: false)
    guard let (end, isSelfClosing) = readAttributes(bytes, from: upper) else {
      return finish(.nothing, from: start, to: bytes.count, HTMLPiece(start, start))
    }
    var token = finish(kind, from: start, to: end, HTMLPiece(lower, upper, needs))
    token.element = HTMLElement(HTMLName(bytes, lower..<upper))
    token.isSelfClosing = isSelfClosing
    return token
  }

  /// The end of a tag's or attribute's name.
  @inline(__always)
  private func name(
    _ bytes: Bytes, from lower: Int, needs: inout HTMLPiece.Needs, endingAtEquals: Bool
  ) -> Int {
    var index = lower
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isUpperCase {
        needs.insert(.lowerCase)
      } else if byte <= .greaterThan {
        if byte.endsTagName { break }
        if byte == 0 { needs.insert(.nulls) }
        if endingAtEquals, byte == .equals, index > lower { break }
      }
      index += 1
    }
    return index
  }

  /// The offset after the tag's `>`; nil where the file ends first.
  private mutating func readAttributes(_ bytes: Bytes, from lower: Int) -> (end: Int, isSelfClosing: Bool)? {
    var index = lower
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .greaterThan { return (index + 1, false) }
      if byte.isHTMLSpace {
        index += 1
      } else if byte == .slash {
        index += 1
        if index < bytes.count, bytes[index] == .greaterThan { return (index + 1, true) }
      } else {
        index = attribute(bytes, from: index)
      }
    }
    return nil
  }

  /// One attribute; gives the offset after it.
  private mutating func attribute(_ bytes: Bytes, from lower: Int) -> Int {
    var needs: HTMLPiece.Needs = []
    let upper = name(bytes, from: lower, needs: &needs, endingAtEquals: true)
    let name = HTMLPiece(lower, upper, needs)
    let next = bytes.skipSpace(from: upper)
    guard next < bytes.count, bytes[next] == .equals else {
      attributes.append(HTMLAttribute(name: name, value: HTMLPiece(upper, upper)))
      return next
    }
    let (value, end) = attributeValue(bytes, from: bytes.skipSpace(from: next + 1))
    attributes.append(HTMLAttribute(name: name, value: value))
    return end
  }

  private func attributeValue(_ bytes: Bytes, from lower: Int) -> (HTMLPiece, end: Int) {
    guard lower < bytes.count else { return (HTMLPiece(lower, lower), lower) }
    let first = bytes[lower]
    if first == .quote || first == .apostrophe {
      let value = quotedValue(bytes, from: lower + 1, quote: first)
      return (value, min(value.span.upper + 1, bytes.count))
    }
    var needs: HTMLPiece.Needs = []
    var index = lower
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .greaterThan || byte.isHTMLSpace { break }
      if byte == .ampersand { needs.insert(.attributeReferences) }
      if byte == 0 { needs.insert(.nulls) }
      index += 1
    }
    return (HTMLPiece(lower, index, needs), index)
  }

  @inline(__always)
  private func quotedValue(_ bytes: Bytes, from lower: Int, quote: UInt8) -> HTMLPiece {
    var needs: HTMLPiece.Needs = []
    var index = lower
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= .apostrophe {
        if byte == quote { break }
        if byte == .ampersand { needs.insert(.attributeReferences) }
        if byte == .carriageReturn { needs.insert(.lineBreaks) }
        if byte == 0 { needs.insert(.nulls) }
      }
      index += 1
    }
    return HTMLPiece(lower, index, needs)
  }

  /// The value of an attribute (its name in lower case) of the tag that came last.
  package func attribute(_ name: StaticString) -> HTMLPiece? {
    attributes.first { attribute in
      attribute.name.span.count == name.utf8CodeUnitCount
        && input.bytes.withUnsafeBufferPointer { $0.hasWord(name, at: attribute.name.span.lower) }
    }?.value
  }
}
