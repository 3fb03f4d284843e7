/// What two lists don't have in common, each element as often as it stands there; their order does not count.
struct Unmatched<Element> {
  /// The first that only the documented list has.
  private(set) var lost: Element?
  /// The first that only the written list has.
  let added: Element?

  init(_ documented: [Element], _ written: [Element], by isSame: (Element, Element) -> Bool) {
    var left = written
    for element in documented {
      if let index = left.firstIndex(where: { isSame(element, $0) }) {
        left.remove(at: index)
      } else if lost == nil {
        lost = element
      }
    }
    added = left.first
  }
}
