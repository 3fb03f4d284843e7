import Pages
import Schema
import SourceText

/// The heading, the route and the cURL line of a page: three witnesses of one method and path.
///
/// The heading names the parameters (`/shelves/:id`), the route shows values (`/shelves/12`). Where a literal segment
/// differs, the route wins and the page is told; a trailing slash is no difference.
struct PathWitnesses {
  var page: EndpointPage

  func settle(diagnostics: inout Diagnostics) -> (method: String, path: PathTemplate, evidence: [Evidence])? {
    let route = page.exchanges.lazy.compactMap(\.route).first
    guard let witness = page.heading ?? route else { return nil }
    var method = witness.method.string.uppercased()
    var segments = Self.segments(of: witness.path.string)
    if page.heading == nil { segments = ShownValues(of: page).parameterised(segments) }
    var evidence = [stated(witness, "\(method) \(PathTemplate(segments: segments))")]
    if let heading = page.heading, let route {
      let routeMethod = route.method.string.uppercased()
      let settled = Self.reconcile(heading: segments, route: Self.segments(of: route.path.string))
      let winner = PathTemplate(segments: settled.segments)
      if routeMethod != method || settled.differs {
        diagnostics.report(contradiction(heading, route, winner: "\(routeMethod) \(winner)"))
        evidence[0].isOverruled = true
        evidence.insert(stated(route, "\(routeMethod) \(winner)"), at: 0)
      }
      method = routeMethod
      segments = settled.segments
    }
    return (method, PathTemplate(segments: Self.distinct(segments)), evidence)
  }

  private func stated(_ line: RequestLine, _ claim: String) -> Evidence {
    Evidence(
      .stated, .path, rule: "path-from-heading-and-route", claim: claim, text: Quotation.short(line.target.string),
      place: page.place(line.span))
  }

  private func contradiction(_ heading: RequestLine, _ route: RequestLine, winner: String) -> Diagnostic {
    .init(
      "heading-against-route", .warning,
      "heading says \(heading.method.string) \(heading.path.string), route \(winner)",
      at: page.place(heading.span), notes: [.init("the route stands here", at: page.place(route.span))],
      help: "the route wins; correct the page's heading")
  }

  /// `/shelves/:id/`, `shelves/{id}`, `/shelves/<id>`, `/shelves/<int:id>`, `/shelves/:id(.:format)` → literal
  /// "shelves", parameter "id"; `*path` is a parameter that takes the rest.
  static func segments(of path: String) -> [PathTemplate.Segment] {
    let path = path.utf8.contains(UInt8(ascii: "(")) ? path.replacing("(.:format)", with: "") : path
    return path.utf8.split(separator: UInt8(ascii: "/")).map { part in
      if let pattern = PathPattern.segment(part) { return pattern }
      if part.first == UInt8(ascii: ":") || part.first == UInt8(ascii: "*"), part.count > 1 {
        return .parameter(String(Substring(part.dropFirst())))
      }
      if isPlaceholder(part) { return .parameter(String(Substring(part))) }
      guard isBracketed(part) else { return .literal(String(Substring(part))) }
      let name = Substring(part.dropFirst().dropLast())
      // `int:id`: behind a converter of some routers.
      return .parameter(String(part.first == UInt8(ascii: "<") ? name.split(separator: ":").last ?? name : name))
    }
  }

  /// `SHELF_ID`, `YOUR_TOKEN`: words in capitals, the last of which says what a value is.
  private static func isPlaceholder(_ part: Substring.UTF8View) -> Bool {
    guard part.count > 2, part.allSatisfy({ (0x41...0x5A).contains($0) || $0 == 0x5F }) else { return false }
    let last = part.split(separator: 0x5F).last.map { String(Substring($0)) } ?? ""
    return part.contains(0x5F)
      && ["ID", "GUID", "UUID", "NAME", "KEY", "TOKEN", "SLUG", "CODE", "NUMBER"].contains(last)
  }

  private static func isBracketed(_ part: Substring.UTF8View) -> Bool {
    switch (part.first, part.last) {
    case (UInt8(ascii: "{"), UInt8(ascii: "}")), (UInt8(ascii: "<"), UInt8(ascii: ">")),
      (UInt8(ascii: "["), UInt8(ascii: "]")):
      part.count > 2
    default: false
    }
  }

  /// Two parameters of one name (`/books/:id/shelves/:id`) would be one value: the later is named after what it
  /// stands behind, `shelf_id`.
  private static func distinct(_ segments: [PathTemplate.Segment]) -> [PathTemplate.Segment] {
    var taken: Set<String> = []
    var literal = ""
    return segments.map { segment in
      switch segment {
      case .literal(let text):
        literal = text
        return segment
      case .parameter(var name):
        if taken.contains(name) {
          name = (Inflection.singularPhrase(Identifier.words(of: literal)) + [name]).joined(separator: "_")
        }
        while !taken.insert(name).inserted { name += "_2" }
        return .parameter(name)
      case .pattern(var text):
        for name in segment.parameterNames where !taken.insert(name).inserted {
          var other = name + "_2"
          while !taken.insert(other).inserted { other += "_2" }
          text = text.replacing("{\(name)}", with: "{\(other)}", maxReplacements: 1)
        }
        return .pattern(text)
      }
    }
  }

  /// The heading's parameters with the route's literals.
  static func reconcile(
    heading: [PathTemplate.Segment], route: [PathTemplate.Segment]
  ) -> (segments: [PathTemplate.Segment], differs: Bool) {
    guard heading.count == route.count else {
      return heading.count < route.count && Self.coversRest(heading, route)
        ? (heading, false) : (Self.aligned(heading: heading, route: route), true)
    }
    var differs = false
    let segments = zip(heading, route).map { fromHeading, fromRoute -> PathTemplate.Segment in
      // `/devices/token` beside `/devices/{token}`: the brackets were forgotten.
      if case .literal(let text) = fromHeading, fromRoute == .parameter(text) { return fromRoute }
      guard case .literal(let expected) = fromHeading, case .literal(let found) = fromRoute, expected != found else {
        return fromHeading
      }
      differs = true
      return GeneratedKeys.looksLikeIdentifier(found) ? fromHeading : fromRoute
    }
    return (segments, differs)
  }

  /// `/files/:path` shown as `/files/some/deep/path`: the last parameter takes the rest.
  private static func coversRest(_ heading: [PathTemplate.Segment], _ route: [PathTemplate.Segment]) -> Bool {
    guard case .parameter? = heading.last else { return false }
    return zip(heading, route).dropLast().allSatisfy { fromHeading, fromRoute in
      if case .literal = fromHeading { fromHeading == fromRoute } else { true }
    }
  }

  /// The route's segments, values named by the heading's parameters in turn.
  private static func aligned(heading: [PathTemplate.Segment], route: [PathTemplate.Segment]) -> [PathTemplate.Segment]
  {
    var names = heading.compactMap { if case .parameter(let name) = $0 { name } else { nil } }[...]
    return route.map { segment in
      guard case .literal(let text) = segment, GeneratedKeys.looksLikeIdentifier(text) else { return segment }
      return .parameter(names.popFirst() ?? "id")
    }
  }
}
