import JSONText
import SourceText

extension Body {
  /// Reads an example body: JSON, else a form, else text. What begins like an object or array and is not JSON
  /// is broken JSON.
  init(reading text: Text) {
    let text = text.trimmed
    do throws(JSONSyntaxError) {
      self.init(text: text, content: .json(try JSONDocument(text.bytes)))
    } catch {
      self.init(text: text, content: Self.other(text, error))
    }
  }

  private static func other(_ text: Text, _ error: JSONSyntaxError) -> Content {
    if text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "[") {
      return .brokenJSON(error, mended: JSONMender.mend(text, error))
    }
    let parts = text.hasPrefix("--") ? MultipartPart.all(in: text) : []
    if !parts.isEmpty { return .multipart(parts) }
    return Header.formPairs(in: text).map(Content.form) ?? .text
  }
}
