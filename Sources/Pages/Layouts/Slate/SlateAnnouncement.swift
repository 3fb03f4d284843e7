import SourceText

extension SlateReader.Announced {
  /// "Example Request", "Response (wrong password)", "The above command returns JSON structured like this:": short
  /// words by themselves that say what the next sample is.
  init?(_ text: Text) {
    let words = text.string.lowercased().split { !$0.isLetter }.map(String.init)
    guard let first = words.first, text.bytes.count < 120, text.bytes.last != UInt8(ascii: ".") else { return nil }
    let isOpen = text.hasSuffix(":")
    let isLabel = words.count <= 4 && !words.contains { SlateSection.namesTable($0) }
    let isOpening =
      ["example", "sample", "request", "response", "error", "success"].contains(first) && words.count <= 8
    let answers = words.contains("response") || words.contains("responses") || isOpen && words.contains("returns")
    if words.contains("request"), !answers, isLabel || isOpening || isOpen {
      self = .request
    } else if answers, isOpen || isLabel || isOpening {
      let failures: Set<String> = ["error", "errors", "failure", "failed", "invalid", "wrong"]
      // "default Response": what is answered where nothing else is, as generators of such pages write it.
      let isFailure =
        words.contains(where: failures.contains) || words == ["default", "response"]
        || (StatusLine(in: text)?.code ?? 0) >= 400
      self = isFailure ? .failure : .response
    } else {
      return nil
    }
  }
}
