/// Types guessed from a name alone: the conventions of many APIs, in one table, used where nothing else tells.
package enum NameTypes {
  /// `"shelf_id"` → string, `"created_at"` → timestamp, `"page_count"` → integer, `"id"` → nil, since ids are as often
  /// numbers. The text is the part of the name that tells.
  package static func guess(_ wireName: String) -> Said<SaidType>? {
    let last = wireName.utf8.split { ".[]".utf8.contains($0) }.last.map { String(Substring($0)) } ?? wireName
    let words = Identifier.words(of: last)
    guard let end = words.last, let first = words.first else { return nil }
    if let type = whole[words.joined(separator: "_")] { return Said(type, text: last) }
    guard words.count > 1 else { return nil }
    if let type = ends[end] { return Said(type, text: "_" + end) }
    if let type = beginnings[first] { return Said(type, text: first + "_") }
    return nil
  }

  private static let whole: [String: SaidType] = [
    "guid": .string, "uuid": .string, "guids": .arrayOfStrings, "uuids": .arrayOfStrings, "name": .string,
    "names": .arrayOfStrings, "description": .string, "email": .string, "username": .string, "user_name": .string,
    "password": .string, "title": .string, "label": .string, "url": .string, "uri": .string, "href": .string,
    "host": .string, "hostname": .string, "path": .string, "message": .string, "port": .integer,
    "ports": .arrayOfIntegers, "count": .integer, "total": .integer, "page": .integer, "per_page": .integer,
    "results_per_page": .integer, "limit": .integer, "offset": .integer, "size": .integer, "enabled": .boolean,
    "deleted": .boolean, "active": .boolean, "tags": .arrayOfStrings, "timestamp": .timestamp, "created": .timestamp,
    "updated": .timestamp, "version": .string, "token": .string, "user_agent": .string,
    "status": .string, "state": .string, "type": .string, "reason": .string,
    "lat": .number, "lng": .number, "lon": .number, "latitude": .number, "longitude": .number, "ratio": .number,
  ]

  private static let ends: [String: SaidType] = [
    "guid": .string, "uuid": .string, "id": .string, "guids": .arrayOfStrings, "uuids": .arrayOfStrings,
    "ids": .arrayOfStrings, "url": .string, "uri": .string, "href": .string, "urls": .arrayOfStrings,
    "uris": .arrayOfStrings, "link": .string, "at": .timestamp, "timestamp": .timestamp, "count": .integer,
    "port": .integer, "size": .integer, "limit": .integer, "seconds": .integer, "bytes": .integer, "mb": .integer,
    "gb": .integer, "enabled": .boolean, "disabled": .boolean, "allowed": .boolean, "required": .boolean,
    "name": .string, "names": .arrayOfStrings, "email": .string, "description": .string, "path": .string,
    "message": .string, "password": .string, "token": .string, "username": .string, "key": .string,
    "tags": .arrayOfStrings, "version": .string, "status": .string, "state": .string, "type": .string, "title": .string,
    "label": .string, "reason": .string, "host": .string, "hostname": .string,
    "lat": .number, "lng": .number, "lon": .number, "latitude": .number, "longitude": .number, "ratio": .number,
  ]

  private static let beginnings: [String: SaidType] = [
    "is": .boolean, "has": .boolean, "can": .boolean, "allow": .boolean, "allows": .boolean, "enable": .boolean,
    "disable": .boolean, "should": .boolean, "use": .boolean, "skip": .boolean,
    "total": .integer, "max": .integer, "min": .integer, "num": .integer,
  ]
}
