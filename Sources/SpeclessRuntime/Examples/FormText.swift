/// The text of a value in a form or query: numbers and instants can be spelled in more than one way.
struct FormText {
  private let text: String

  init(_ text: String) { self.text = text }

  func saysTheSame(as other: FormText) -> Bool {
    if text == other.text { return true }
    if let left = Double(queryText: text), let right = Double(queryText: other.text) { return left == right }
    guard let left = Timestamp.date(from: text), let right = Timestamp.date(from: other.text) else { return false }
    return left == right
  }
}
