import JSONText
import SourceText

// The parts of an exchange, for `EndpointPage.dump()`.
extension DumpWriter {
  mutating func exchange(_ exchange: Exchange) {
    line("exchange")
    nested { writer in
      writer.request("route", exchange.route)
      writer.fields("parameters", exchange.parameters)
      for header in exchange.queryLines { writer.header("query", header) }
      writer.fields("body-fields", exchange.bodyFields)
      for header in exchange.requestHeaders { writer.header("request-header", header) }
      writer.body("request-body", exchange.requestBody)
      writer.curl(exchange.curl)
      writer.status(exchange.status)
      writer.fields("response-fields", exchange.responseFields)
      for header in exchange.responseHeaders { writer.header("response-header", header) }
      writer.body("response-body", exchange.responseBody)
      for record in exchange.auditRecords { writer.audit(record) }
    }
  }

  private mutating func header(_ label: String, _ header: Header) {
    let value = JSONValue.string(redacted(header.value.string)).serialized()
    line("\(label) \(at(header.name.span)) \(quoted(header.name)): \(at(header.value.span)) \(value)")
  }

  private mutating func fields(_ label: String, _ table: FieldTable?) {
    guard let table else { return }
    line("\(label) \(at(table.span))")
    nested { writer in
      for row in table.rows { writer.field(row) }
    }
  }

  private mutating func field(_ row: FieldRow) {
    text("field", row.name)
    nested { writer in
      writer.text("description", row.description)
      writer.text("default", row.defaultValue)
      writer.text("type", row.type)
      for value in row.validValues { writer.text("valid", value) }
      for value in row.exampleValues { writer.text("example", value) }
      for value in row.listedValues { writer.text("listed", value) }
      writer.flags(row.flags)
    }
  }

  private mutating func body(_ label: String, _ body: Body?) {
    guard let body else { return }
    let place = "\(label) \(at(body.text.span))"
    switch body.content {
    case .json(let document):
      line("\(place) json \(redacted(document.root.value.serialized()))")
    case .multipart(let parts):
      line("\(place) multipart")
      nested { writer in
        for part in parts { writer.part(part) }
      }
    case .brokenJSON(let error, let mended):
      line("\(place) broken-json \(error.message)")
      if let mended {
        nested { writer in
          for mend in mended.mends { writer.line("\(writer.at(mend.span)) \(mend.what)") }
          writer.line("mended \(redacted(mended.document.root.value.serialized()))")
        }
      }
    case .form(let pairs):
      line("\(place) form")
      nested { writer in
        for pair in pairs { writer.text(pair.name.string, pair.value) }
      }
    case .text:
      line("\(place) text \(quoted(body.text))")
    }
  }

  private mutating func part(_ part: MultipartPart) {
    text("part", part.name)
    nested { writer in
      writer.text("filename", part.filename)
      writer.text("content-type", part.contentType)
      writer.text("content", part.content)
    }
  }

  private mutating func curl(_ curl: CURLCommand?) {
    guard let curl else { return }
    line("curl \(at(curl.text.span))")
    nested { writer in
      writer.text("url", curl.url)
      writer.text("method", curl.method)
      for header in curl.headers { writer.header("header", header) }
      writer.body("body", curl.body)
      for header in curl.form { writer.header("form", header) }
    }
  }

  private mutating func status(_ line: StatusLine?) {
    guard let line else { return }
    self.line("status \(at(line.span))")
    nested { writer in
      writer.text("sentence", line.sentence)
      for status in line.statuses {
        writer.line("code \(writer.at(status.span)) \(status.code) \(status.reason.map(writer.quoted) ?? "")")
      }
    }
  }

  private mutating func audit(_ record: AuditRecord) {
    text("audit-record", record.name)
    nested { writer in
      for attribute in record.attributes { writer.header("attribute", attribute) }
    }
  }
}
