import SpeclessRuntime
import Weather

/// A client of the service itself.
func weather(at url: URL, token: String) -> Client {
  Client(baseURL: url, middleware: [.bearerToken { token }])
}
