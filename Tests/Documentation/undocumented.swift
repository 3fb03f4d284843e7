// Lists the public symbols of symbol graphs that have no doc comment, their own or inherited; fails where there are any.
//
//   swift Tests/Documentation/undocumented.swift GRAPH.json...
import Foundation

struct Graph: Decodable {
  struct Symbol: Decodable {
    struct Kind: Decodable { let displayName: String }
    struct Comment: Decodable {}
    let kind: Kind
    let pathComponents: [String]
    let docComment: Comment?
  }
  let symbols: [Symbol]
}

var total = 0
var silent: [String] = []
for path in CommandLine.arguments.dropFirst() {
  let graph = try JSONDecoder().decode(Graph.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  total += graph.symbols.count
  silent += graph.symbols.filter { $0.docComment == nil }.map {
    "\($0.kind.displayName) \($0.pathComponents.joined(separator: "."))"
  }
}
for symbol in silent.sorted() { print("documentation: no doc comment: \(symbol)") }
print("documentation: \(total - silent.count) of \(total) public symbols have a doc comment")
exit(silent.isEmpty ? 0 : 1)
