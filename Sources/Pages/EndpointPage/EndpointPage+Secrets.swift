import SourceText

extension EndpointPage {
  /// The page with the secrets in its prose redacted: what is told in titles, explanations and descriptions comes out
  /// again as it stands, and makes names.
  package var withoutSecretsInProse: EndpointPage {
    guard tellsSecret else { return self }
    var page = self
    page.group = group?.withoutSecrets
    page.title = title?.withoutSecrets
    page.groupExplanations = groupExplanations.map(\.withoutSecrets)
    page.explanations = explanations.map(\.withoutSecrets)
    for index in exchanges.indices where exchanges[index].tellsSecret { page.exchanges[index].redactProse() }
    return page
  }

  private var tellsSecret: Bool {
    group?.showsSecret ?? false || title?.showsSecret ?? false || groupExplanations.contains(where: \.showsSecret)
      || explanations.contains(where: \.showsSecret) || exchanges.contains(where: \.tellsSecret)
  }
}

extension Exchange {
  fileprivate var tellsSecret: Bool {
    status?.sentence?.showsSecret ?? false || documentedRows.contains { $0.description?.showsSecret ?? false }
  }

  fileprivate mutating func redactProse() {
    if let sentence = status?.sentence { status?.sentence = sentence.withoutSecrets }
    parameters?.redactDescriptions()
    bodyFields?.redactDescriptions()
    responseFields?.redactDescriptions()
  }
}

extension FieldTable {
  fileprivate mutating func redactDescriptions() {
    for index in rows.indices { rows[index].description = rows[index].description?.withoutSecrets }
  }
}

extension Text {
  fileprivate var showsSecret: Bool { !secretRanges(in: bytes).isEmpty }

  /// With all of its place, as what is redacted is as long as nothing in the file.
  fileprivate var withoutSecrets: Text {
    showsSecret ? Text(bytes: Array(redacted(string).utf8)[...], span: span) : self
  }
}
