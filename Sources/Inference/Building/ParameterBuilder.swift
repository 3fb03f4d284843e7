import JSONText
import Pages
import Schema
import SourceText

/// Makes the parameters of one operation.
struct ParameterBuilder {
  private let path: [Unfinished]
  private let query: [Unfinished]
  private let draft: OperationDraft

  /// A parameter with all that is said of it; only its enumeration is still without a name.
  private struct Unfinished: Sendable {
    var rows: [DocumentedRow]
    /// Values of a query.
    var seen: [QueryValues.Value] = []
    /// Where one query has the name again.
    var repetition: QueryValues.Value?
    var parameter: Parameter
  }

  init(draft: OperationDraft, slots: MessageSlots, index: ParameterIndex) {
    self.draft = draft
    path = draft.path.parameterNames.map { name in
      let rows = slots.pathRows(of: name, in: draft.path)
      return Unfinished(rows: rows, parameter: Self.pathParameter(name, draft, rows, index.path))
    }
    var names: [String] = []
    let values = QueryValues.all(of: draft)
    let shown = Set(values.map(\.name))
    let repeated = (values + QueryValues.called(in: draft)).filter(\.isRepeated)
    let sent = slots.queryRows.map { Self.sent($0.row.name.string, shown) }
    for name in sent where !names.contains(name) { names.append(name) }
    for value in values where !names.contains(value.name) { names.append(value.name) }
    query = names.filter { !$0.isEmpty }.map { name in
      let rows = sent.indices.filter { sent[$0] == name }.map { slots.queryRows[$0] }
      let seen = values.filter { $0.name == name }
      let elsewhere = rows.isEmpty ? [] : index.elsewhere(name, except: draft.key)
      return Unfinished(
        rows: rows, seen: seen, repetition: repeated.first { $0.name == name },
        parameter: Self.queryParameter(name, rows, seen, elsewhere))
    }
  }

  /// The name as requests show it: what a table calls `ids` may be sent as `ids[]`.
  private static func sent(_ name: String, _ shown: Set<String>) -> String {
    !shown.contains(name) && shown.contains(name + "[]") ? name + "[]" : name
  }

  /// Path parameters in the path's order, then query parameters: documented ones first, then those only seen.
  func parameters(_ models: inout ModelBuilder) -> [Parameter] {
    Self.settleMembers((path + query).map { finished($0, &models) })
  }

  /// Notes the enumerations that the parameters mention.
  func reach(_ models: inout ModelBuilder) {
    for unfinished in path + query {
      var parameter = unfinished.parameter
      addChoices(unfinished.rows, to: &parameter, &models)
    }
  }

  private static func queryParameter(
    _ name: String, _ rows: [DocumentedRow], _ seen: [QueryValues.Value], _ elsewhere: [TypeSubject.Elsewhere]
  ) -> Parameter {
    let subject = { (elsewhere: [TypeSubject.Elsewhere]) in
      TypeSubject(
        name: name, observations: [], rows: rows, isRequest: true, queryValues: seen.map(\.value),
        file: seen.first?.file, elsewhere: elsewhere)
    }
    // Others are asked where the own page says nothing: else two pages would be each other's witness.
    let own = TypeDecision.decide(subject([]))
    let asksOthers = ModelBuilder.schemaType(own.shape).isOpen && !elsewhere.isEmpty
    let decision = asksOthers ? TypeDecision.decide(subject(elsewhere)) : own
    var type = ModelBuilder.schemaType(decision.shape)
    var evidence = decision.evidence
    if !type.isForQueries {
      let rule = type.isOpen ? "query-parameter-is-text" : "query-carries-text"
      if !type.isOpen { evidence.overrule(.type) }
      type = type.isNoList ? .string : .array(.string)
      evidence = evidence.filter { $0.kind != .nothing }
      evidence.append(
        Evidence(
          .guessed, .type, rule: rule, claim: type.description, text: Quotation.short(name),
          place: rows.first?.place ?? seen.first?.place))
    }
    if name.hasSuffix("[]"), type.isNoList {
      type = .array(type)
      evidence.overrule(.type)
      evidence.insert(
        Evidence(
          .guessed, .type, rule: "brackets-are-a-list", claim: type.description, text: Quotation.short(name),
          place: rows.first?.place ?? seen.first?.place),
        at: 0)
    }
    return Parameter(
      name: name, memberName: Identifier.member(name), location: .query, type: type, style: .single,
      isRequired: false, evidence: evidence)
  }

  private func finished(_ unfinished: Unfinished, _ models: inout ModelBuilder) -> Parameter {
    let (rows, seen) = (unfinished.rows, unfinished.seen)
    var parameter = unfinished.parameter
    let isInQuery = parameter.location == .query
    if isInQuery { addRequired(rows, seen, to: &parameter) }
    addChoices(rows, to: &parameter, &models)
    if isInQuery {
      addStyle(rows, unfinished.repetition, to: &parameter)
      addFilter(rows, seen, to: &parameter)
    }
    let notes = FieldNotes(rows: rows, type: parameter.type)
    parameter.notes = notes.notes
    parameter.evidence += notes.evidence
    return parameter
  }

  private func addRequired(_ rows: [DocumentedRow], _ seen: [QueryValues.Value], to parameter: inout Parameter) {
    guard let row = rows.first(where: { $0.row.flags.required != nil }), let mark = row.row.flags.required else {
      parameter.evidence.append(
        Evidence(
          .nothing, .presence, rule: "optional-unless-marked", claim: "optional: nothing says that it is required",
          text: Quotation.short(parameter.name), place: rows.first?.place ?? seen.first?.place))
      return
    }
    parameter.isRequired = true
    parameter.evidence.append(
      Evidence(.stated, .presence, rule: "presence-from-marks", claim: "required", place: row.file.place(of: mark)))
  }

  /// Valid values of the table, else those of a sentence: "asc (default) or desc".
  private func addChoices(_ rows: [DocumentedRow], to parameter: inout Parameter, _ models: inout ModelBuilder) {
    for row in rows {
      if case .words(let words) = row.words.validValues.meaning {
        let key = EnumerationKey(name: parameter.name, values: words)
        parameter.type = models.parameterEnumeration(parameter.type, key, of: draft)
        models.noteEnumeration(key, evidence: FieldNotes(rows: [row], type: .string).evidence)
        return
      }
      guard parameter.type == .string || parameter.type == .array(.string), let description = row.row.description,
        let said = row.words.description?.choices
      else { continue }
      let key = EnumerationKey(name: parameter.name, values: said.value)
      let isList = parameter.type != .string
      parameter.type = models.parameterEnumeration(parameter.type, key, of: draft)
      let place = row.file.place(of: description.span)
      parameter.evidence.removeAll { $0.rule == "query-parameter-is-text" }
      let claim = isList ? "array of string" : "string"
      parameter.evidence += [
        Evidence(.said, .type, rule: "choices-from-words", claim: claim, text: said.text, place: place),
        SaidChoices.evidence(of: said, place),
      ]
      models.noteEnumeration(key, evidence: parameter.evidence)
      return
    }
  }

  /// Values joined by commas are a list, also where a column states the type of one of them; so are those that a query
  /// may have again.
  private func addStyle(
    _ rows: [DocumentedRow], _ repetition: QueryValues.Value?, to parameter: inout Parameter
  ) {
    let joined = rows.first { $0.words.description?.type?.value == .commaJoinedStrings }
    if case .array = parameter.type {
      parameter.style = joined == nil ? .repeated : .commaJoined
    } else if let joined, parameter.filter == nil {
      (parameter.type, parameter.style) = (.array(parameter.type), .commaJoined)
      parameter.evidence.append(
        Evidence(
          .said, .type, rule: "list-from-commas", claim: parameter.type.description,
          text: joined.words.description?.type?.text,
          place: joined.row.description.map { joined.file.place(of: $0.span) }))
    } else if parameter.filter == nil, let evidence = Self.repetition(rows, repetition, parameter) {
      (parameter.type, parameter.style) = (.array(parameter.type), .repeated)
      parameter.evidence.append(evidence)
    }
  }

  /// Why a parameter may stand in a query more than once: a query shows it so, or words say it.
  private static func repetition(
    _ rows: [DocumentedRow], _ shown: QueryValues.Value?, _ parameter: Parameter
  ) -> Evidence? {
    let (rule, claim) = ("list-from-repetition", SchemaType.array(parameter.type).description)
    if let shown {
      let text = Quotation.short("&\(shown.name)=\(shown.value.string)")
      return Evidence(.shown, .type, rule: rule, claim: claim, text: text, place: shown.place)
    }
    for row in rows {
      guard let description = row.row.description, let said = row.words.description?.isRepeatable else { continue }
      return Evidence(
        .said, .type, rule: rule, claim: claim, text: said.text, place: row.file.place(of: description.span))
    }
    return nil
  }

  private func addFilter(_ rows: [DocumentedRow], _ seen: [QueryValues.Value], to parameter: inout Parameter) {
    for row in rows {
      guard let description = row.row.description, let said = row.words.description?.filter else { continue }
      let cases = said.value.names.map { Enumeration.Case(value: $0, memberName: Identifier.member($0)) }
      parameter.filter = FilterLanguage(names: ModelBuilder.settleCases(cases), operators: said.value.operators)
      parameter.type = .array(.string)
      parameter.style = .repeated
      let place = row.file.place(of: description.span)
      for index in parameter.evidence.indices
      where parameter.evidence[index].aspect == .type && parameter.evidence[index].claim != "array of string" {
        parameter.evidence[index].isOverruled = true
      }
      let text = Quotation.short(said.text)
      parameter.evidence += [
        Evidence(
          .said, .type, rule: "filter-from-words", claim: "array of string: filters may be many", text: text,
          place: place),
        Evidence(
          .said, .filter, rule: "filter-from-words", claim: "filters by \(said.value.names.joined(separator: ", "))",
          text: text, place: place),
      ]
    }
  }

  private static let reserved = reservedMemberNames.union(reservedParameterNames)

  /// Path and query parameters share the operation's argument list.
  private static func settleMembers(_ parameters: [Parameter]) -> [Parameter] {
    let claims = parameters.enumerated().map { position, parameter in
      NameClaim(
        id: position, candidates: [parameter.memberName, parameter.memberName + "Query"],
        rank: NameRank([position]))
    }
    let names = settleNames(claims, reserved: reserved, foldsCase: false)
    var parameters = parameters
    for (position, name) in names { parameters[position].memberName = name }
    return parameters
  }
}

extension SchemaType {
  fileprivate var isNoList: Bool {
    if case .array = self { false } else { true }
  }

  /// Whether it leaves open what a value is, or what a list holds.
  fileprivate var isOpen: Bool { self == .any || self == .array(.any) }

  /// Whether a text of a query can be read as one, or several texts as a list of such.
  fileprivate var isForQueries: Bool {
    switch self {
    case .array(let element): element.isNoList && element.isForQueries
    case .any, .map, .binary, .nullable, .parameter: false
    case .boolean, .integer, .number, .string, .timestamp, .model: true
    }
  }
}
