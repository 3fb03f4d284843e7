import JSONText

/// What SARIF 2.1.0 asks of the parts that we write, in our own words as JSON Schema: sections 3.13 (log), 3.14 (run),
/// 3.18 (tool), 3.19 (toolComponent), 3.27 (result), 3.28 (location), 3.29 (physicalLocation), 3.30 (region), 3.49
/// (reportingDescriptor).
///
/// For documents that hold no other parts it refuses whatever the schema of the standard (errata 01) refuses: types,
/// required and further properties, enumerations, minima, formats and unique items are the same; where it asks for
/// more (a text that is not empty, a place with a line), so do readers.
let sarifEssentials: JSONValue = [
  "type": "object", "required": ["version", "runs"], "additionalProperties": false,
  "properties": [
    "$schema": ["type": "string", "format": "uri"], "version": ["const": "2.1.0"],
    "runs": ["type": "array", "items": ["$ref": "#/definitions/run"]],
  ],
  "definitions": [
    "run": [
      "type": "object", "required": ["tool"], "additionalProperties": false,
      "properties": [
        "tool": [
          "type": "object", "required": ["driver"], "additionalProperties": false,
          "properties": ["driver": ["$ref": "#/definitions/toolComponent"]],
        ],
        "columnKind": ["enum": ["utf16CodeUnits", "unicodeCodePoints"]],
        "results": ["type": "array", "items": ["$ref": "#/definitions/result"]],
      ],
    ],
    "toolComponent": [
      "type": "object", "required": ["name"], "additionalProperties": false,
      "properties": [
        "name": ["type": "string"], "version": ["type": "string"], "semanticVersion": ["type": "string"],
        "rules": ["type": "array", "uniqueItems": true, "items": ["$ref": "#/definitions/reportingDescriptor"]],
      ],
    ],
    "reportingDescriptor": [
      "type": "object", "required": ["id"], "additionalProperties": false,
      "properties": [
        "id": ["type": "string"], "name": ["type": "string"],
        "shortDescription": ["$ref": "#/definitions/text"], "fullDescription": ["$ref": "#/definitions/text"],
        "help": ["$ref": "#/definitions/text"],
        "defaultConfiguration": [
          "type": "object", "additionalProperties": false, "properties": ["level": ["$ref": "#/definitions/level"]],
        ],
      ],
    ],
    "text": [
      "type": "object", "required": ["text"], "additionalProperties": false,
      "properties": ["text": ["type": "string", "minLength": 1], "markdown": ["type": "string"]],
    ],
    "level": ["enum": ["none", "note", "warning", "error"]],
    "result": [
      "type": "object", "required": ["message"], "additionalProperties": false,
      "properties": [
        "ruleId": ["type": "string"], "ruleIndex": ["type": "integer", "minimum": -1],
        "level": ["$ref": "#/definitions/level"], "message": ["$ref": "#/definitions/text"],
        "locations": ["type": "array", "items": ["$ref": "#/definitions/location"]],
        "relatedLocations": ["type": "array", "uniqueItems": true, "items": ["$ref": "#/definitions/location"]],
      ],
    ],
    "location": [
      "type": "object", "additionalProperties": false,
      "properties": [
        "id": ["type": "integer", "minimum": -1], "message": ["$ref": "#/definitions/text"],
        "physicalLocation": ["$ref": "#/definitions/physicalLocation"],
      ],
    ],
    "physicalLocation": [
      "type": "object", "required": ["artifactLocation"], "additionalProperties": false,
      "properties": [
        "artifactLocation": [
          "type": "object", "additionalProperties": false,
          "properties": ["uri": ["type": "string", "minLength": 1, "format": "uri-reference"]],
        ],
        "region": [
          "type": "object", "required": ["startLine"], "additionalProperties": false,
          "properties": [
            "startLine": ["type": "integer", "minimum": 1], "startColumn": ["type": "integer", "minimum": 1],
            "endLine": ["type": "integer", "minimum": 1], "endColumn": ["type": "integer", "minimum": 1],
          ],
        ],
      ],
    ],
  ],
]
