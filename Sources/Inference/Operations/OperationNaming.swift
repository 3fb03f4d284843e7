import Pages
import Schema
import SourceText

/// Names operations: within their group, and as a namespace of their own.
struct OperationNaming {
  struct Named {
    var name: String
    var typeName: String
    var candidates: [OperationName]
    /// That of the page which lent the name.
    var title: String?
    /// What the pages would call it now, where it is called as in the run before.
    var givenUp: String?
  }

  /// What operations were called in the run before, by their shapes.
  var old: [String: SettledNames.Operation] = [:]

  /// By draft key. Shorter paths choose first.
  ///
  /// - Parameter models: names that models have kept, and no operation may take.
  func names(of drafts: [OperationDraft], groups: [String: Grouping.Group], models: Set<String>) -> [String: Named] {
    var candidates: [String: (title: String?, names: [OperationName])] = [:]
    var byGroup: [[String]: [NameClaim<String>]] = [:]
    var types: [NameClaim<String>] = []
    let all = drafts.parallelMap { Self.candidates($0, groups[$0.key]?.words ?? []) }
    for (draft, candidate) in zip(drafts, all) {
      let group = groups[draft.key]?.words ?? []
      candidates[draft.key] = candidate
      let names = candidate.names
      let rank = Self.rank(draft)
      byGroup[group, default: []].append(NameClaim(id: draft.key, candidates: names.map(\.name), rank: rank))
      types.append(NameClaim(id: draft.key, candidates: names.map(\.typeName), rank: rank))
    }
    let kept = Dictionary(drafts.compactMap { draft in old[draft.shape].map { (draft.key, $0) } }) { first, _ in first }
    let typeNames = KeptNames(kept.mapValues(\.typeName)) { old in
      settleNames(types.map { $0.keeping(old[$0.id]) }, reserved: reservedTypeNames.union(models))
    }
    var result: [String: Named] = [:]
    for claims in byGroup.values {
      let names = KeptNames(kept.mapValues(\.name)) { old in
        settleNames(claims.map { $0.keeping(old[$0.id]) }, reserved: reservedMemberNames, foldsCase: false)
      }
      for (key, name) in names.names {
        result[key] = Named(
          name: name, typeName: typeNames.names[key] ?? name, candidates: candidates[key]?.names ?? [],
          title: candidates[key]?.title, givenUp: names.givenUp[key])
      }
    }
    return result
  }

  /// Of several pages the one that says what method and path do, else the one that gives the shortest name, tells the
  /// operation; the others tell its examples.
  private static func candidates(_ draft: OperationDraft, _ group: [String]) -> (title: String?, names: [OperationName])
  {
    let titles = draft.namingPages.compactMap { $0.title?.string }
    let named = (titles.isEmpty ? [nil] : titles.map(Optional.some)).map { title in
      let request = OperationNameRequest(
        title: title, method: draft.method, pathSegments: draft.path.segments.map(piece), groupWords: group)
      return (title: title, names: OperationNames(for: request))
    }
    let plain = named.filter(\.names.isPlain)
    let best = (plain.isEmpty ? named : plain).min { rank($0) < rank($1) }
    return (best?.title, best?.names.candidates ?? [])
  }

  private static func rank(_ named: (title: String?, names: OperationNames)) -> NameRank {
    NameRank([length(named.names.candidates), named.title?.count ?? 0], named.title ?? "")
  }

  private static func length(_ names: [OperationName]) -> Int { names.first?.name.utf8.count ?? .max }

  private static func piece(_ segment: PathTemplate.Segment) -> PathPiece {
    switch segment {
    case .literal(let text): .literal(text)
    case .parameter(let name): .parameter(name)
    case .pattern: .parameter(segment.parameterNames.joined(separator: "_"))
    }
  }

  /// What is not deprecated chooses first, then shorter paths.
  private static func rank(_ draft: OperationDraft) -> NameRank {
    let isOld = draft.pages.contains { $0.flags.deprecated != nil }
    return NameRank([isOld ? 1 : 0, draft.path.description.utf8.count], draft.key)
  }
}
