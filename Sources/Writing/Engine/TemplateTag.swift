/// What stands between two delimiters.
enum TemplateTag {
  case variable(TemplateName, raw: Bool)
  case open(TemplateName, inverted: Bool)
  case close(TemplateName)
  case partial(String)
  case comment
  case delimiters(open: [UInt8], close: [UInt8])

  /// A tag that places a text never takes its line away.
  var mayStandAlone: Bool {
    if case .variable = self { false } else { true }
  }
}

/// A fault in a template's text, before its place is known by line and column.
struct TemplateFault {
  var offset: Int
  var message: String
  var help: String?
  /// The tag that opened the section in question; its place ends the message.
  var opening: Int?
}
