import Testing

@testable import Inference

/// Null, removal, deprecation and generated keys.
@Suite struct WordsMarkTests {
  @Test(arguments: [
    ("The url. May be null.", true), ("A string or null", true), ("Can be null", true), ("nullable", true),
    ("if set to null, it is cleared", true), ("Name of the binding. `null` when it's not defined.", true),
    ("the value is `null` if there are none", true), ("Must not be null", false), ("cannot be null", false),
    ("not nullable", false), ("use _null_ to revert", true),
  ])
  func readsNull(description: String, mayBeNull: Bool) {
    #expect(NullWords.mayBeNull(description)?.value == mayBeNull)
  }

  @Test(arguments: ["May be an empty object.", "", "A nullifying thing", "The null device", "Annulled"])
  func readsNoNull(description: String) {
    #expect(NullWords.mayBeNull(description) == nil)
  }

  @Test(arguments: [
    "Deprecated.", "Remove it (deprecated)", "[DEPRECATED] Old", "deprecated: use other", "This field is deprecated",
    "The endpoint has been deprecated.", "Remove Auditor (DEPRECATED)",
  ])
  func readsDeprecation(text: String) {
    #expect(DeprecationWords.isDeprecated(text) != nil)
  }

  @Test(arguments: [
    "'none' is deprecated and an alias to 'process'.", "Lists deprecated books", "", "The deprecated one",
  ])
  func readsNoDeprecation(text: String) {
    #expect(DeprecationWords.isDeprecated(text) == nil)
  }

  /// Of a field or a parameter; what is said of one of its values says nothing of it.
  @Test(arguments: [
    ("DEPRECATED. The list of the domains", true), ("The colour. Deprecated: use hue.", true),
    ("(deprecated) The colour", true), ("*DEPRECATED*: The colour", true), ("This field is deprecated", true),
    ("This has been deprecated", true), ("`a` and `b` (deprecated)", false), ("`a`, which is deprecated.", false),
    ("The list of deprecated books", false), ("", false),
  ])
  func readsDeprecationOfWhatIsDescribed(text: String, isDeprecated: Bool) {
    #expect(DescriptionWords(text).isDeprecated == isDeprecated)
  }

  @Test(arguments: [
    ("This parameter is experimental.", true), ("(experimental) The colour", true), ("Experimental.", true),
    ("`single` (default) and `multiple` (experimental)", false), ("The experimental shelf", false),
  ])
  func readsExperimentsOfWhatIsDescribed(text: String, isExperimental: Bool) {
    #expect(DescriptionWords(text).isExperimental == isExperimental)
  }

  @Test func readsRemovalAndExperiments() {
    #expect(RemovalWords.isRemoved("This endpoint has been removed.")?.value == true)
    #expect(RemovalWords.isRemoved("It is no longer available") != nil)
    #expect(RemovalWords.isRemoved("Book that was removed from the shelf") == nil)
    #expect(RemovalWords.isRemoved("Remove a book") == nil)
    #expect(ExperimentalWords.isExperimental("Get instances (experimental)") != nil)
    #expect(ExperimentalWords.isExperimental("This parameter is experimental.")?.text == "is experimental")
    #expect(ExperimentalWords.isExperimental("Experimental: may change") != nil)
    #expect(ExperimentalWords.isExperimental("The experimental shelf") == nil)
  }

  @Test(arguments: [
    ["creds-key-41"], ["0"], ["0", "1", "12"], ["8d3c9a52-2d4b-4f1e-9a0c-1b2c3d4e5f60"], ["key-41", "key-42"],
    ["da39a3ee5e6b4b0d3255bfef95601890afd80709"], ["guid-8d3c9a52-2d4b-4f1e-9a0c-1b2c3d4e5f60"],
    ["key41", "key42", "key43"],
  ])
  func seesGeneratedKeys(keys: [String]) {
    #expect(GeneratedKeys.looksGenerated(keys)?.text == keys.first)
  }

  @Test(arguments: [
    [], ["name"], ["address_1", "address_2"], ["sha256", "sha512"], ["line1", "line2"], ["0", "name"],
    ["key-41", "name"],
    ["deadbeefdeadbeef"], ["utf-16"], ["v10"],
  ])
  func leavesChosenKeys(keys: [String]) {
    #expect(GeneratedKeys.looksGenerated(keys) == nil)
  }

  @Test func tellsValuesFromPathSegments() {
    for segment in [
      "12", "8d3c9a52-2d4b-4f1e-9a0c-1b2c3d4e5f60", "guid-8d3c9a52-2d4b-4f1e-9a0c-1b2c3d4e5f60", "uaa-id-317",
      "da39a3ee5e6b4b0d", "aB3dE5fG7hI9kL1mN3pQ",
    ] {
      #expect(GeneratedKeys.looksLikeIdentifier(segment), "\(segment)")
    }
    for segment in [
      "v2", "spaces", "shared_from", "sha-256", "oauth2", "", "destructively_purge_all_and_reseed_started_apps", "s3",
      "user_provided_service_instances",
    ] {
      #expect(!GeneratedKeys.looksLikeIdentifier(segment), "\(segment)")
    }
  }

  /// Law: no text makes a reader crash, and what is quoted stands in the text.
  @Test func survivesAnything() {
    var random = SeededGenerator(law: #function)
    let words = [
      "default", "(", ")", "default)", "null", "or", "one", "of", ":", "max", "characters", "9", "-", "'", "`", "valid",
      "filters", "ops", "values", "are", "between", "and", ",", "true", "list", "in", "range", "[", ".", "to",
      "defaults",
    ]
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...9, using: &random) {
        text += Bool.random(using: &random) ? words.randomElement(using: &random) ?? "" : random.hostileText()
        if Bool.random(using: &random) { text += " " }
      }
      var quotes = LimitWords.limits(text).map(\.text)
      quotes += [
        TypeWords.type(of: text)?.text, NullWords.mayBeNull(text)?.text, DefaultWords.defaultValue(text)?.text,
        ChoiceWords.choices(text)?.text, FilterWords.filter(text)?.text, RemovalWords.isRemoved(text)?.text,
        DeprecationWords.isDeprecated(text)?.text, ExperimentalWords.isExperimental(text)?.text,
      ].compactMap { $0 }
      // Letter by letter: an accent behind a quote makes another character of its end.
      for quote in quotes { #expect(text.unicodeScalars.firstRange(of: quote.unicodeScalars) != nil, "\(quote)") }
      #expect(ValidValue.parse(text)?.values.isEmpty != true)
      _ = (
        NameTypes.guess(text), GeneratedKeys.looksGenerated([text, text + "1"]), GeneratedKeys.looksLikeIdentifier(text)
      )
    }
  }
}
