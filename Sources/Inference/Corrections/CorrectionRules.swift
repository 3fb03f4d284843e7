import SourceText

/// What is told of `corrections` in the settings.
package let correctionRules = [
  invalidCorrection, unknownTarget, unneededCorrection, contradictedCorrection,
]

let invalidCorrection = Rule(
  "invalid-correction", .error,
  finds: "An entry of `corrections` that cannot be understood or carried out.",
  matters: "Code made without it would not be what was asked for, so nothing is made.",
  example: """
    {"target": "Shelf.height", "type": "nmber", "reason": "fractions since June"}
    """,
  remedy: "Mend the entry as the message says.")

let unknownTarget = Rule(
  "unknown-correction-target", .error,
  finds: "An entry of `corrections` whose target nothing is called.",
  matters: "The pages may have changed, or the name is misspelt; the entry has no effect.",
  example: """
    {"target": "Shelf.heigth", "type": "number", "reason": "fractions since June"}
    """,
  remedy: "Write the name as `specless explain` prints it, or remove the entry.")

let unneededCorrection = Rule(
  "unneeded-correction", .warning,
  finds: "An entry of `corrections` that changes nothing, since the pages say so already.",
  matters: "An entry that nobody needs hides what the pages say when they change again.",
  example: """
    {"target": "Shelf.height", "type": "number", "reason": "fractions since June"}
    """,
  remedy: "Remove the entry, or the key of it that is not needed.")

let contradictedCorrection = Rule(
  "correction-against-example", .warning,
  finds: "An example that shows what an entry of `corrections` rules out.",
  matters: """
    One of the two is wrong. The correction wins, and the example is left out of what is made, since code that is made \
    by the correction cannot read it.
    """,
  example: """
    "height": "19 cm"       (on a page)
    {"target": "Shelf.height", "type": "number", "reason": "heights are numbers since June"}
    """,
  remedy: "Mend the page if the correction is right; else mend the correction.")
