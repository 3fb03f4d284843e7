/// One page of a list, with a link to the next.
public protocol ListPage: Sendable {
  /// What the list is of.
  associatedtype Item: Sendable

  /// What is on this page.
  var items: [Item] { get }

  /// Where the next page is: a path with query, or a whole URL; nil on the last page.
  var nextLink: String? { get }
}
