/// Every view that a template may see: first those of whole files, then those inside.
package let allViewGuides: [ViewGuide] = fileViewGuides + typeViewGuides + methodViewGuides

private let header = ViewGuide.Key("header", .view("Header"), "the top of the file")
private let access = ViewGuide.Key("access", .text, "the word before a declaration, with its space; may be empty")
private let doc = ViewGuide.Key("doc", .lines, "the doc comment; may be none")

private let fileViewGuides: [ViewGuide] = [
  ViewGuide(
    "Model", "Models/NAME.swift, a file for each model",
    [
      header,
      .init("record", .optionalView("Record"), "the struct, if the model has fields"),
      .init("enumeration", .optionalView("Enumeration"), "the struct, if the model has values"),
      .init("list", .optionalView("ListPage"), "the conformance of a page of a list"),
    ]),
  ViewGuide(
    "Operation", "GROUP/NAME.swift, a file for each operation",
    [
      header, access, doc,
      .init("name", .text, "the operation's type"),
      .init("info", .lines, "the declaration of its facts"),
      .init("output", .text, "the type of its answer's body"),
      .init("codec", .optionalText, "the runtime's word for how the body is read, where its type does not tell"),
      .init("responseBody", .optionalView("ResponseBody"), "the enumeration of bodies, where they differ by status"),
      .init("enumerations", .views("Enumeration"), "enumerations of its own"),
      .init("records", .views("Record"), "models of its own"),
      .init("form", .optionalView("Form"), "the body of its request, if that is a form"),
      .init("requests", .views("Parameters"), "its request, and the query of a list"),
    ]),
  ViewGuide(
    "GroupAPI", "GROUP/GROUPAPI.swift, the protocol of each group",
    [
      header, access, doc, .init("name", .text, "the protocol"),
      .init("methods", .views("GroupAPIMethod"), "two for each operation"),
    ]),
  ViewGuide(
    "GroupClient", "GROUP/GROUPClient.swift, the client of each group",
    [
      header, access, .init("title", .lines, "the doc comment"), .init("name", .text, "the client's type"),
      .init("protocol", .text, "the protocol of the group"),
      .init("methods", .views("GroupClientMethod"), "one for each operation"),
    ]),
  ViewGuide(
    "Links", "Models/NAME+Links.swift, for each model with links that lead to documented operations",
    [header, .init("name", .text, "the model"), .init("links", .views("Link"), "one for each such field")]),
  ViewGuide(
    "Failure", "Models/NAME+Failure.swift, for each model by which the pages show failures",
    [
      header, access, .init("name", .text, "the model"),
      .init("member", .optionalText, "what a client's error calls it; none without a client"),
      .init("bodies", .views("FailureBody"), "what a server fills in: the model and its parts; none without a server"),
    ]),
  ViewGuide(
    "Client", "Client.swift", [header, access, .init("groups", .views("Group"), "all groups of operations")]),
  ViewGuide(
    "Server", "Server.swift",
    [
      header, access, .init("groups", .views("GroupParameter"), "the groups, as the initialiser takes them"),
      .init("signature", .lines, "the initialiser's first lines"),
      .init("routes", .listOfLines, "each adds an operation to the router"),
      .init("binding", .text, "var where routes are added, else let"),
      .init("failureBody", .text, "the router's argument for the form of failures, with its comma; may be empty"),
    ]),
  ViewGuide(
    "GroupExamples", "Examples/GROUPExamples.swift, the documented examples of each group",
    [
      header, access, doc, .init("all", .lines, "the declaration of the list"),
      .init("examples", .views("Example"), "each documented example"),
    ]),
  ViewGuide(
    "Examples", "Examples/Examples.swift",
    [header, access, doc, .init("all", .lines, "the declaration of the list of all")]),
  ViewGuide("Module", "Module.swift, where nothing else would stand in the module", [header]),
]

private let typeViewGuides: [ViewGuide] = [
  ViewGuide("Header", "the top of every file", [.init("imports", .lines, "the import statements")]),
  ViewGuide(
    "Record", "a struct with known keys",
    [
      access, doc, .init("declaration", .text, "its name, with its generic parameters"),
      .init("isEmpty", .flag, "whether it has no properties"),
      .init("properties", .views("Property"), "in the order of the pages"),
      .init("initializer", .lines, "the memberwise initialiser's first lines"),
      .init("assignments", .lines, "of the memberwise initialiser"),
      .init("reads", .lines, "statements that read all properties from JSON"),
      .init("writes", .lines, "statements that write all properties to JSON"),
    ]),
  ViewGuide(
    "Form", "the body of a request that is a form",
    [
      access, doc, .init("name", .text, "its type"),
      .init("properties", .views("Property"), "in the order of the pages"),
      .init("initializer", .lines, "the memberwise initialiser's first lines"),
      .init("assignments", .lines, "of the memberwise initialiser"),
      .init("reads", .lines, "statements that read all properties from a form"),
      .init("writes", .lines, "statements that write all properties to a form"),
    ]),
  ViewGuide("Property", "a stored value", [doc, .init("declaration", .lines, "the whole of it")]),
  ViewGuide(
    "Enumeration", "an open enumeration",
    [
      access, doc, .init("name", .text, "its type"),
      .init("cases", .views("EnumerationCase"), "the documented values"),
      .init("known", .lines, "the declaration of the list of all values"),
    ]),
  ViewGuide("EnumerationCase", "a documented value", [doc, .init("declaration", .lines, "the whole of the constant")]),
  ViewGuide(
    "ListPage", "how a model is one page of a list",
    [
      access, .init("name", .text, "the model"),
      .init("items", .optionalText, "the expression of its items, unless a property is called so"),
      .init("itemType", .text, "the type of one item"),
      .init("nextLink", .optionalText, "the expression of the link, unless a property is called so"),
    ]),
  ViewGuide(
    "Parameters", "what a request carries, or the query of a list",
    [
      access, doc,
      .init("name", .text, "Request or Query"), .init("conformances", .text, "with commas between"),
      .init("isEmpty", .flag, "whether it has no properties"),
      .init("properties", .views("Property"), "path first, then query, then body"),
      .init("initializer", .lines, "the memberwise initialiser's first lines"),
      .init("assignments", .lines, "of the memberwise initialiser"),
      .init("reads", .lines, "statements that read all from a request"),
      .init("writes", .lines, "statements that write all to a request"),
    ]),
]

private let methodViewGuides: [ViewGuide] = [
  ViewGuide(
    "Group", "a group, as the client as a whole mentions it",
    [
      .init("member", .text, "the client's property"), .init("title", .lines, "its doc comment"),
      .init("client", .text, "the type of the group's client"), .init("protocol", .text, "the group's protocol"),
    ]),
  ViewGuide(
    "GroupAPIMethod", "an operation, as its protocol asks for it",
    [
      doc, .init("operation", .text, "the operation's type"),
      .init("requirement", .lines, "the simple method"),
      .init("fullRequirement", .lines, "the method that also gives status and headers"),
      .init("defaultMethod", .lines, "the simple method's first lines, as a default"),
      .init("fullDefault", .lines, "the other method's first lines, as a default"),
      .init("answer", .lines, "statements that come by the answer through the simple method"),
    ]),
  ViewGuide(
    "GroupClientMethod", "an operation, as its client offers it",
    [
      doc, .init("deprecation", .optionalText, "the attribute of a deprecated one"),
      .init("simple", .lines, "the simple method's first lines"), .init("simpleCall", .lines, "its statements"),
      .init("full", .lines, "the first lines of the method that also gives status and headers"),
      .init("fullCall", .lines, "its statements"),
      .init("pages", .optionalView("Overload"), "the method of a list that goes on page after page"),
      .init("download", .optionalView("Overload"), "the method that writes to a file, where much may come"),
    ]),
  ViewGuide(
    "Overload", "a further method for the same operation",
    [.init("signature", .lines, "its first lines"), .init("call", .lines, "its statements")]),
  ViewGuide("Link", "a typed link", [doc, .init("declaration", .lines, "the whole of it")]),
  ViewGuide(
    "FailureBody", "how a model is filled in from a problem",
    [access, .init("name", .text, "the model"), .init("call", .lines, "the call of its initialiser")]),
  ViewGuide(
    "GroupParameter", "a group, as the server's initialiser takes it",
    [.init("title", .lines, "what the doc comment says of it")]),
  ViewGuide(
    "ResponseBody", "the bodies of an operation's answers by status",
    [access, .init("alternatives", .views("BodyAlternative"), "one for each status of success")]),
  ViewGuide(
    "BodyAlternative", "the body of one status",
    [
      doc, .init("declaration", .text, "the case"), .init("status", .text, "how its status is told"),
      .init("read", .text, "how it is read"), .init("write", .text, "how it is written"),
    ]),
  ViewGuide("Example", "a documented example", [doc, .init("declaration", .lines, "the whole of it")]),
]
