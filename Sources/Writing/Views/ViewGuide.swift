/// What people who write templates of their own read about a view: its keys, and what stands under each.
///
/// A test holds the guides and the views together.
package struct ViewGuide: Sendable {
  /// What stands under a key.
  package enum Kind: Hashable, Sendable {
    case text
    /// Absent where there is nothing to say: `{{#key}}` and `{{^key}}` ask.
    case optionalText
    /// Finished lines, without line breaks.
    case lines
    /// Several times finished lines.
    case listOfLines
    case flag
    /// A view with a guide of its own.
    case view(String)
    case optionalView(String)
    case views(String)

    /// For people: "lines", "list of Property".
    package var words: String {
      switch self {
      case .text: "text"
      case .optionalText: "text or nothing"
      case .lines: "lines"
      case .listOfLines: "list of lines"
      case .flag: "flag"
      case .view(let name): name
      case .optionalView(let name): "\(name) or nothing"
      case .views(let name): "list of \(name)"
      }
    }
  }

  package struct Key: Sendable {
    package var name: String
    package var kind: Kind
    package var help: String

    init(_ name: String, _ kind: Kind, _ help: String) {
      self.name = name
      self.kind = kind
      self.help = help
    }
  }

  /// The view's name; that of the template that lays it out, where there is one.
  package var name: String
  /// What it is of; where it is a file, which one.
  package var purpose: String
  package var keys: [Key]

  init(_ name: String, _ purpose: String, _ keys: [Key]) {
    self.name = name
    self.purpose = purpose
    self.keys = keys
  }
}
