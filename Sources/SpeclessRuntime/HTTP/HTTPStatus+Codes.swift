/// The codes of RFC 9110 and of the few other standards that services use (RFC 4918, 6585, 7725).
extension HTTPStatus {
  public static let `continue` = Self(100)
  public static let switchingProtocols = Self(101)
  public static let ok = Self(200)
  public static let created = Self(201)
  public static let accepted = Self(202)
  public static let nonAuthoritativeInformation = Self(203)
  public static let noContent = Self(204)
  public static let resetContent = Self(205)
  public static let partialContent = Self(206)
  public static let multiStatus = Self(207)
  public static let multipleChoices = Self(300)
  public static let movedPermanently = Self(301)
  public static let found = Self(302)
  public static let seeOther = Self(303)
  public static let notModified = Self(304)
  public static let temporaryRedirect = Self(307)
  public static let permanentRedirect = Self(308)
  public static let badRequest = Self(400)
  public static let unauthorized = Self(401)
  public static let paymentRequired = Self(402)
  public static let forbidden = Self(403)
  public static let notFound = Self(404)
  public static let methodNotAllowed = Self(405)
  public static let notAcceptable = Self(406)
  public static let proxyAuthenticationRequired = Self(407)
  public static let requestTimeout = Self(408)
  public static let conflict = Self(409)
  public static let gone = Self(410)
  public static let lengthRequired = Self(411)
  public static let preconditionFailed = Self(412)
  public static let contentTooLarge = Self(413)
  public static let uriTooLong = Self(414)
  public static let unsupportedMediaType = Self(415)
  public static let rangeNotSatisfiable = Self(416)
  public static let expectationFailed = Self(417)
  public static let misdirectedRequest = Self(421)
  public static let unprocessableContent = Self(422)
  public static let locked = Self(423)
  public static let failedDependency = Self(424)
  public static let upgradeRequired = Self(426)
  public static let preconditionRequired = Self(428)
  public static let tooManyRequests = Self(429)
  public static let requestHeaderFieldsTooLarge = Self(431)
  public static let unavailableForLegalReasons = Self(451)
  public static let internalServerError = Self(500)
  public static let notImplemented = Self(501)
  public static let badGateway = Self(502)
  public static let serviceUnavailable = Self(503)
  public static let gatewayTimeout = Self(504)
  public static let httpVersionNotSupported = Self(505)
  public static let insufficientStorage = Self(507)
  public static let networkAuthenticationRequired = Self(511)

  /// The words for a known code, empty for others.
  public var reasonPhrase: String {
    Self.reasonPhrases[code] ?? ""
  }

  private static let reasonPhrases: [Int: String] = [
    100: "Continue",
    101: "Switching Protocols",
    200: "OK",
    201: "Created",
    202: "Accepted",
    203: "Non-Authoritative Information",
    204: "No Content",
    205: "Reset Content",
    206: "Partial Content",
    207: "Multi-Status",
    300: "Multiple Choices",
    301: "Moved Permanently",
    302: "Found",
    303: "See Other",
    304: "Not Modified",
    307: "Temporary Redirect",
    308: "Permanent Redirect",
    400: "Bad Request",
    401: "Unauthorized",
    402: "Payment Required",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    406: "Not Acceptable",
    407: "Proxy Authentication Required",
    408: "Request Timeout",
    409: "Conflict",
    410: "Gone",
    411: "Length Required",
    412: "Precondition Failed",
    413: "Content Too Large",
    414: "URI Too Long",
    415: "Unsupported Media Type",
    416: "Range Not Satisfiable",
    417: "Expectation Failed",
    421: "Misdirected Request",
    422: "Unprocessable Content",
    423: "Locked",
    424: "Failed Dependency",
    426: "Upgrade Required",
    428: "Precondition Required",
    429: "Too Many Requests",
    431: "Request Header Fields Too Large",
    451: "Unavailable For Legal Reasons",
    500: "Internal Server Error",
    501: "Not Implemented",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
    505: "HTTP Version Not Supported",
    507: "Insufficient Storage",
    511: "Network Authentication Required",
  ]
}
