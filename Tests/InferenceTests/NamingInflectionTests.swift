import Testing

@testable import Inference

/// English number and commands, which models and operations are named by.
@Suite struct NamingInflectionTests {
  @Test(arguments: [
    ("policy", "policies"), ("status", "statuses"), ("index", "indices"), ("address", "addresses"), ("box", "boxes"),
    ("bus", "buses"), ("quota", "quotas"), ("space", "spaces"), ("service", "services"), ("alias", "aliases"),
    ("process", "processes"), ("branch", "branches"), ("cache", "caches"), ("database", "databases"), ("key", "keys"),
    ("leaf", "leaves"), ("shelf", "shelves"), ("archive", "archives"), ("person", "people"), ("child", "children"),
    ("movie", "movies"), ("entry", "entries"), ("size", "sizes"), ("release", "releases"), ("cause", "causes"),
    ("hero", "heroes"), ("photo", "photos"), ("id", "ids"), ("guid", "guids"), ("GUID", "GUIDs"),
    ("Policy", "Policies"),
    ("hash", "hashes"), ("epoch", "epochs"), ("schema", "schemas"), ("analysis", "analyses"), ("tax", "taxes"),
    ("license", "licenses"), ("canvas", "canvases"), ("quiz", "quizzes"), ("virus", "viruses"), ("copy", "copies"),
  ])
  func countsOneAndMany(one: String, many: String) {
    #expect(Inflection.singular(many) == one)
    #expect(Inflection.plural(one) == many)
    #expect(Inflection.singular(one) == one)
    #expect(Inflection.plural(many) == many)
  }

  @Test(arguments: ["info", "data", "metadata", "credentials", "news", "series", "stats", "bits", "information", "dns"])
  func leavesUncountableWords(word: String) {
    #expect(Inflection.singular(word) == word)
    #expect(Inflection.plural(word) == word)
  }

  @Test func comparesPhrases() {
    #expect(
      Inflection.samePhrase(
        ["user", "provided", "service", "instances"], ["a", "User", "Provided", "Service", "Instance"]))
    #expect(!Inflection.samePhrase(["space"], ["space", "quota"]))
    #expect(Inflection.singularPhrase(["service", "bindings"]) == ["service", "binding"])
    #expect(Inflection.singularPhrase([]) == [])
  }

  @Test(arguments: [
    ("Creating", "create"), ("Updating", "update"), ("Retrieving", "retrieve"), ("Getting", "get"), ("Binding", "bind"),
    ("Unbinding", "unbind"), ("Uploads", "upload"), ("Deletes", "delete"), ("Lists", "list"),
    ("Associate", "associate"),
    ("Remove", "remove"), ("Copy", "copy"), ("Copies", "copy"), ("Restage", "restage"), ("Terminate", "terminate"),
    ("Purge", "purge"), ("Filtering", "filter"), ("Setting", "set"), ("Dropping", "drop"), ("Downloads", "download"),
    ("Stopping", "stop"), ("Scaling", "scale"), ("Searches", "search"), ("Running", "run"), ("Adding", "add"),
    ("Cancelling", "cancel"), ("Canceling", "cancel"), ("Calling", "call"), ("Frobnicating", "frobnicate"),
    ("LIST", "list"),
    ("Zapping", "zap"), ("Noting", "note"), ("Voting", "vote"), ("Visiting", "visit"), ("Mailing", "mail"),
  ])
  func findsTheCommand(word: String, verb: String) {
    #expect(Inflection.imperative(word) == verb)
  }

  @Test(arguments: ["Space", "Spaces", "Billing", "String", "App", "All", "the", "", "Apps", "thing", "Policies"])
  func takesNoNounForAVerb(word: String) {
    #expect(Inflection.imperative(word) == nil)
  }
}
