/// Words that are written in capitals: `url` → `URL`, `guids` → `GUIDs`.
enum Initialisms {
  /// `"guid"` → `"GUID"`, `"urls"` → `"URLs"`, `"shelf"` → nil. The word is in lower case.
  static func spelling(_ word: String) -> String? {
    word.utf8.count <= longest ? spellings[word] : nil
  }

  /// In bytes.
  private static let longest = spellings.keys.map(\.utf8.count).max() ?? 0

  private static let spellings: [String: String] = {
    let plurals = Dictionary(known.map { ($0 + "s", $0.uppercased() + "s") }) { first, _ in first }
    let singulars = Dictionary(known.map { ($0, $0.uppercased()) }) { first, _ in first }
    return plurals.merging(singulars) { $1 }.merging(special) { $1 }
  }()

  private static let special = ["oauth": "OAuth", "oauth2": "OAuth2", "ipv4": "IPv4", "ipv6": "IPv6"]

  /// Left out on purpose: those that are English words as well (`rest`, `lan`), and `api` is here although many write
  /// `Api`, as the Swift guidelines ask for one case throughout.
  private static let known: Set<String> = [
    "acl", "aes", "api", "arn", "ascii", "asn", "aws", "cdn", "cidr", "cli", "cors", "cpu", "crc", "css", "csv",
    "db", "dhcp", "dn", "dns", "ftp", "gb", "gif", "gpu", "guid", "hmac", "html", "http", "https", "iam", "icmp", "id",
    "io", "ip", "iso", "isbn", "jpeg", "jpg", "json", "jwt", "kb", "ldap", "mac", "mb", "md5", "mfa", "mime", "nfs",
    "oidc", "os", "otp", "pdf", "pem", "png", "qos", "ram", "rfc", "rpc", "rsa", "rss", "saml", "sdk", "sha", "sha1",
    "sha256", "sha512", "sku", "sms", "smtp", "sni", "sql", "ssd", "ssh", "ssl", "sso", "svg", "tb", "tcp", "tls",
    "totp", "ttl", "udp", "ui", "uid", "uri", "url", "urn", "usb", "utc", "utf8", "uuid", "vat", "vcs", "vlan", "vm",
    "vpc", "vpn", "xml", "yaml",
  ]
}
