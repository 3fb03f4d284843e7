import Foundation
import Testing

@testable import Pages

/// The html5lib tokenizer suite, read in place; `SPECLESS_SUITES` names the folder of suites.
///
/// Protects that pages are cut into the same tokens as in a browser.
@Suite("html5lib tokenizer suite", .enabled(if: HTMLSuite.isThere, "no html5lib-tokenizer suite at SPECLESS_SUITES"))
struct HTMLTokenizerSuiteTests {
  /// What the suite asks beyond the HTML standard.
  static let exceptions: [String: String] = [
    "xmlViolation.test: Non-XML character": "U+FFFF is a character of HTML; only XML forbids it",
    "xmlViolation.test: Non-XML space": "a form feed is a character of HTML; only XML forbids it",
    "xmlViolation.test: Double hyphen in comment": "only XML forbids -- in comments",
  ]

  @Test(arguments: HTMLSuite.files)
  func tokens(file: String) throws {
    var used: Set<String> = []
    let tests = try HTMLSuite.tests(in: file)
    #expect(!tests.isEmpty)
    for test in tests {
      for state in test.states {
        let actual = HTMLSuite.tokens(of: test.input, state: state, lastStartTag: test.lastStartTag)
        let title = "\(file): \(test.description)"
        if actual == test.output { continue }
        used.insert(title)
        #expect(Self.exceptions[title] != nil, "\(title) [\(state)]\n  got      \(actual)\n  expected \(test.output)")
      }
    }
    let listed = Self.exceptions.keys.filter { $0.hasPrefix(file) }
    #expect(used.isSuperset(of: listed), "listed as exceptions, but they pass")
  }
}

/// A token as the suite writes it. Bytes, since the suite has lone surrogates, which no String holds.
enum SuiteToken: Equatable {
  case text([UInt8])
  case startTag([UInt8], [[UInt8]: [UInt8]], isSelfClosing: Bool)
  case endTag([UInt8])
  case comment([UInt8])
  case doctype([UInt8]?, publicID: [UInt8]?, systemID: [UInt8]?, isCorrect: Bool)
}

struct SuiteTest {
  var description: String
  var input: [UInt8]
  var output: [SuiteToken]
  var states: [HTMLTokenizer.Content]
  var lastStartTag: [UInt8]
}

enum HTMLSuite {
  static let folder: URL = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let suites =
      ProcessInfo.processInfo.environment["SPECLESS_SUITES"].map { URL(fileURLWithPath: $0) }
      ?? root.deletingLastPathComponent().appendingPathComponent("shared/suites")
    return suites.appendingPathComponent("html5lib-tokenizer")
  }()

  static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".test") }
    .sorted()

  static let isThere = !files.isEmpty

  static func tests(in file: String) throws -> [SuiteTest] {
    let data = try Data(contentsOf: folder.appendingPathComponent(file))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: [[String: Any]]])
    return try root.sorted { $0.key < $1.key }.flatMap(\.value).map(test)
  }

  private static func test(_ json: [String: Any]) throws -> SuiteTest {
    let isEscaped = json["doubleEscaped"] as? Bool ?? false
    let input = try #require(json["input"] as? String)
    let output = try #require(json["output"] as? [[Any]])
    return SuiteTest(
      description: json["description"] as? String ?? "",
      input: bytes(input, isEscaped: isEscaped),
      output: try joined(output.map { try token($0, isEscaped: isEscaped) }),
      states: try (json["initialStates"] as? [String] ?? ["Data state"]).map { try #require(states[$0]) },
      lastStartTag: Array((json["lastStartTag"] as? String ?? "").utf8))
  }

  private static let states: [String: HTMLTokenizer.Content] = [
    "Data state": .data, "PLAINTEXT state": .plainText, "RCDATA state": .rcdata, "RAWTEXT state": .rawText,
    "Script data state": .script, "CDATA section state": .cdata,
  ]

  private static func token(_ json: [Any], isEscaped: Bool) throws -> SuiteToken {
    func field(_ index: Int) -> [UInt8]? {
      index < json.count ? (json[index] as? String).map { bytes($0, isEscaped: isEscaped) } : nil
    }
    switch json[0] as? String {
    case "Character": return .text(try #require(field(1)))
    case "Comment": return .comment(try #require(field(1)))
    case "EndTag": return .endTag(try #require(field(1)))
    case "DOCTYPE":
      return .doctype(field(1), publicID: field(2), systemID: field(3), isCorrect: json[4] as? Bool ?? false)
    default:
      var attributes: [[UInt8]: [UInt8]] = [:]
      for (name, value) in try #require(json[2] as? [String: String]) {
        attributes[bytes(name, isEscaped: isEscaped)] = bytes(value, isEscaped: isEscaped)
      }
      return .startTag(try #require(field(1)), attributes, isSelfClosing: json.count > 3)
    }
  }

  /// UTF-8 of a string of the suite, where `\uHHHH` is one more time escaped; lone surrogates as three bytes each.
  private static func bytes(_ string: String, isEscaped: Bool) -> [UInt8] {
    guard isEscaped else { return Array(string.utf8) }
    let source = Array(string.utf8)
    var units: [UInt16] = []
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "\\"), index + 5 < source.count, source[index + 1] == UInt8(ascii: "u"),
        let unit = UInt16(String(decoding: source[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
      {
        units.append(unit)
        index += 6
      } else {
        units.append(UInt16(source[index]))
        index += 1
      }
    }
    return units.flatMap { unit -> [UInt8] in
      if let scalar = Unicode.Scalar(unit) { return Array(String(scalar).utf8) }
      return [0xED, UInt8(0x80 | unit >> 6 & 0x3F), UInt8(0x80 | unit & 0x3F)]
    }
  }

  static func tokens(of input: [UInt8], state: HTMLTokenizer.Content, lastStartTag: [UInt8]) -> [SuiteToken] {
    var tokenizer = HTMLTokenizer(DecodedFile(utf8: input))
    tokenizer.enter(state, until: lastStartTag)
    var tokens: [SuiteToken] = []
    while let token = tokenizer.next() {
      func text(_ piece: HTMLPiece) -> [UInt8] { Array(tokenizer.input.text(piece).bytes) }
      let content = text(token.content)
      switch token.kind {
      case .nothing: break
      case .text: tokens.append(.text(content))
      case .comment: tokens.append(.comment(content))
      case .endTag: tokens.append(.endTag(content))
      case .startTag:
        let attributes = tokenizer.attributes.map { (text($0.name), text($0.value)) }
        tokens.append(
          .startTag(content, Dictionary(attributes) { first, _ in first }, isSelfClosing: token.isSelfClosing))
      case .doctype:
        let doctype = tokenizer.doctype
        tokens.append(
          .doctype(
            content.isEmpty ? nil : content, publicID: doctype.publicID.map(text),
            systemID: doctype.systemID.map(text), isCorrect: !doctype.forcesQuirks))
      }
    }
    return joined(tokens)
  }

  /// Neighbouring texts are one, as the suite has it.
  private static func joined(_ tokens: [SuiteToken]) -> [SuiteToken] {
    tokens.reduce(into: []) { result, token in
      if case .text(let text) = token {
        if text.isEmpty { return }
        if case .text(let before) = result.last {
          result[result.count - 1] = .text(before + text)
          return
        }
      }
      result.append(token)
    }
  }
}
