// Only with the trait `URLSession`, which is on by default: what needs all of Foundation.
#if URLSession
  import Foundation

  #if canImport(FoundationNetworking)
    import FoundationNetworking
  #endif

  /// Why a URL session got no answer. Does not tell the address, whose query may hold secrets.
  public struct ConnectionFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The code of the `URLError`.
    public let code: Int
    public let description: String

    init(_ error: any Error) {
      guard let error = error as? URLError else {
        code = (error as NSError).code
        description = "the URL session failed (\((error as NSError).domain) \(code))"
        return
      }
      code = error.code.rawValue
      description = Self.reasons[error.code].map { "\($0) (URL error \(error.code.rawValue))" } ?? "URL error \(code)"
    }

    private static let reasons: [URLError.Code: String] = [
      .timedOut: "the service was silent for too long",
      .cannotFindHost: "no such host; check the base URL, and the network",
      .dnsLookupFailed: "the host could not be looked up",
      .cannotConnectToHost: "nothing takes connections at that host and port",
      .networkConnectionLost: "the connection broke before the answer was complete",
      .notConnectedToInternet: "there is no network",
      .badServerResponse: "what came is no HTTP answer",
      .httpTooManyRedirects: "the service redirects without end",
      .redirectToNonExistentLocation: "the service redirects to no address",
      .unsupportedURL: "the address is of a kind that a URL session does not know",
      .badURL: "the address is malformed",
      .secureConnectionFailed: "no secure connection could be made",
      .serverCertificateUntrusted: "the certificate of the service is not trusted",
      .serverCertificateHasBadDate: "the certificate of the service has expired, or is not valid yet",
      .serverCertificateHasUnknownRoot: "the certificate of the service comes from an unknown authority",
    ]
  }

  extension ConnectionFailure: LocalizedError {
    /// The same as the description.
    public var errorDescription: String? { description }
  }
#endif
