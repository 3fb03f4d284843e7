/// Turns byte offsets into lines and columns. Made only when there is a fault to report.
struct TemplatePlaces {
  private let template: String
  private let lineStarts: [Int]

  init(_ source: [UInt8], template: String) {
    self.template = template
    lineStarts = [0] + source.indices.filter { source[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  subscript(offset: Int) -> TemplateError.Place {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return TemplateError.Place(template: template, line: low + 1, column: offset - lineStarts[low] + 1)
  }

  func error(_ fault: TemplateFault) -> TemplateError {
    let opening = fault.opening.map { self[$0] }.map { ", opened at \($0.line):\($0.column)" } ?? ""
    return TemplateError(place: self[fault.offset], message: fault.message + opening, help: fault.help)
  }
}
