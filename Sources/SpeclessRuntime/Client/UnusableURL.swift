/// A base URL and a target that do not make an address to send to.
struct UnusableURL: Error, CustomStringConvertible {
  let description: String
}
