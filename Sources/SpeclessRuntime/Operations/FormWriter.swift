/// A form that is put together on the client.
///
///     form.value("title", title)
///     form.values("tags[]", tags)
///     form.file("cover", cover)
public struct FormWriter {
  /// What was written so far, in its order.
  private(set) var parts: [MultipartPart] = []
  /// The first thing that could not be written.
  private(set) var failure: (any Error)?

  init(writing form: some FormModel) {
    form.write(to: &self)
  }

  /// The same as the fields of a form that is no multipart one.
  var items: [QueryItem] {
    parts.map { QueryItem(name: $0.name, value: String(decoding: $0.body, as: UTF8.self)) }
  }

  /// A field; nil leaves it out.
  public mutating func value<Value: QueryValue>(_ name: String, _ value: Value?) {
    if let value { field(name, Array(value.queryText.utf8)) }
  }

  /// A field of several values, one after the other; none leaves it out.
  public mutating func values<Value: QueryValue>(_ name: String, _ values: [Value]) {
    for value in values { self.value(name, value) }
  }

  /// A file; nil leaves it out.
  public mutating func file(_ name: String, _ file: FormFile?) {
    if let file { parts.append(file.part(named: name)) }
  }

  /// Several files of one name; none leaves it out.
  public mutating func files(_ name: String, _ files: [FormFile]) {
    parts += files.map { $0.part(named: name) }
  }

  /// A field whose text is JSON; nil leaves it out.
  public mutating func json<Value: JSONConvertible>(_ name: String, _ value: Value?) {
    guard let value else { return }
    do {
      field(name, try value.jsonBytes())
    } catch {
      failure = failure ?? error
    }
  }

  private mutating func field(_ name: String, _ text: [UInt8]) {
    parts.append(MultipartPart(name: name, body: text))
  }
}
