/// The tables behind `Inflection`: what English does against its own rules.
enum Plurals {
  enum Stems {
    case all
    case only([String])
    case allBut([String])
  }

  /// No number at all.
  static let uncountable: Set<String> = [
    "info", "information", "data", "media", "news", "series", "species", "analytics", "statistics", "kubernetes",
    "postgres", "chassis", "headquarters", "software", "hardware", "equipment", "feedback", "traffic", "health",
    "history", "sms", "https", "dns", "tls", "aws", "css", "rss", "ios", "macos", "os",
  ]

  /// Plural in form, and named so even where one is meant.
  static let alwaysPlural: Set<String> = ["credentials", "stats", "bits", "details", "contents"]

  static let irregular: [String: String] = [
    "people": "person", "children": "child", "men": "man", "women": "woman", "mice": "mouse", "feet": "foot",
    "teeth": "tooth", "geese": "goose", "indices": "index", "indexes": "index", "subindices": "subindex",
    "matrices": "matrix", "vertices": "vertex", "vortices": "vortex", "appendices": "appendix", "axes": "axis",
    "analyses": "analysis", "crises": "crisis", "theses": "thesis", "hypotheses": "hypothesis", "oases": "oasis",
    "diagnoses": "diagnosis", "synopses": "synopsis", "parentheses": "parenthesis", "criteria": "criterion",
    "phenomena": "phenomenon", "schemata": "schema", "quizzes": "quiz", "oxen": "ox", "lenses": "lens",
  ]

  /// Endings of words that are singular as they stand.
  static let singularInS = ["ss", "us", "is", "alias", "atlas", "canvas", "bias", "cosmos", "chaos", "lens"]

  static let shortInS: Set<String> = ["gas", "yes", "has", "was", "its", "always", "perhaps", "kudos", "sometimes"]

  /// Tried in order: ending, stems it holds for, what stands in its place.
  static let endings: [(ending: String, stems: Stems, replacement: String)] = [
    ("ies", .only(["mov", "cook", "zomb", "calor", "self", "gen", "rook", "p", "t", "l", "d"]), "ie"),
    ("ies", .all, "y"),
    (
      "uses",
      .only([
        "stat", "b", "vir", "camp", "bon", "cens", "foc", "corp", "consens", "nex", "octop", "radi", "gen", "chor",
        "surpl", "nucle", "apparat", "syllab",
      ]), "us"
    ),
    ("ses", .only(["alia", "atla", "canva", "bia", "ga", "lens"]), "s"),
    ("sses", .all, "ss"),
    ("xes", .all, "x"),
    ("ches", .allBut(["ca", "ni", "a", "apa", "avalan", "qui"]), "ch"),
    ("shes", .all, "sh"),
    ("zzes", .all, "zz"),
    ("oes", .only(["her", "potat", "tomat", "ech", "vet", "torped", "embarg"]), "o"),
    ("ves", .only(["shel", "hal", "cal", "sel", "thie", "loa", "scar", "wol", "lea", "el"]), "f"),
    ("ves", .only(["li", "kni", "wi"]), "fe"),
  ]

  static let inF: [(one: String, many: String)] = [
    ("shelf", "shelves"), ("half", "halves"), ("calf", "calves"), ("self", "selves"), ("thief", "thieves"),
    ("loaf", "loaves"), ("scarf", "scarves"), ("wolf", "wolves"), ("leaf", "leaves"), ("knife", "knives"),
    ("wife", "wives"), ("life", "lives"),
  ]

  static let inO = ["hero", "potato", "tomato", "echo", "veto", "torpedo", "embargo"]

  /// `ch` that sounds like `k`.
  static let hardCH = ["epoch", "stomach", "monarch", "patriarch", "tech"]

  static func irregularPlural(of word: String) -> String? {
    preferred[word] ?? inverse[word]
  }

  private static let preferred = ["index": "indices", "schema": "schemas"]

  private static let inverse = Dictionary(
    irregular.map { ($0.value, $0.key) }, uniquingKeysWith: { min($0, $1) })
}
