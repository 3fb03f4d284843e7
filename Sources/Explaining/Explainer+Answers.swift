import Schema
import SourceText

extension Explainer {
  func decisions(_ response: Response) -> [Decision] {
    let status = ["\(response.status)", response.reason].compactMap { $0 }.joined(separator: " ")
    return [Decision("answer", status, response.evidence)]
      + response.contents.flatMap { self.decisions("body of \(response.status)", $0) }
  }

  /// What the body holds, and what it is sent as where a header tells.
  func decisions(_ subject: String, _ content: MediaContent) -> [Decision] {
    let headers = content.evidence.filter { $0.rule.hasPrefix("media-type-") }
    let decision = Decision(
      subject, "\(content.type) as \(content.mediaType)", content.evidence.filter { !headers.contains($0) })
    return [decision] + (headers.isEmpty ? [] : [Decision("media type of the \(subject)", content.mediaType, headers)])
  }

  func summary(_ response: Response) -> String {
    let contents = response.contents.map { "\($0.type) as \($0.mediaType)" }
    return contents.isEmpty ? "no body" : contents.joined(separator: ", or ")
  }

  // MARK: Answers and headers

  func explanation(_ subject: Subject, _ answer: Response, _ operation: Operation) -> Explanation {
    let status = ["\(answer.status)", answer.reason].compactMap { $0 }.joined(separator: " ")
    let told = answer.explanation.map { ["\"\(redacted($0))\""] } ?? []
    let outcome = answer.status < 400 ? "a call returns it" : "a call throws it"
    return explanation(
      subject, "\(status), \(summary(answer))",
      facts: told + ["an answer of \(operation.method) \(operation.path); \(outcome)"], decisions(answer))
  }

  /// Headers are not decided; what examples show of them is told, and what media types were made of them.
  func explanation(_ subject: Subject, _ header: String, _ operation: Operation) -> Explanation {
    let shown = operation.examples.flatMap { example in
      values(of: header, in: example.request.headers).map { "sent as \($0) in \"\(example.title)\"" }
        + values(of: header, in: example.response?.headers ?? []).map { "answered as \($0) in \"\(example.title)\"" }
    }
    let media = (operation.requestBody?.contents ?? []) + operation.responses.flatMap(\.contents)
    let deciding = media.map { ($0, $0.evidence.filter { $0.rule.hasPrefix("media-type-") }) }.filter { !$0.1.isEmpty }
    let isMediaType = header.lowercased() == "content-type"
    return explanation(
      subject, "shown in examples, and no part of the schema",
      facts: shown, isMediaType ? deciding.map { Decision("media type", $0.mediaType, $1) } : [])
  }

  private func values(of header: String, in headers: [HeaderValue]) -> [String] {
    headers.filter { $0.name.lowercased() == header.lowercased() }
      .map { $0.value.isEmpty ? "an empty value" : "\"\(redacted($0.value))\"" }
  }
}
