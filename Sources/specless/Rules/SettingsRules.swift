import SourceText

/// What is told of the settings.
let settingsRules = [
  Rule(
    "settings", .error,
    finds: "Something in the settings that cannot be understood.",
    matters: "It cannot be known which files are pages, or what to make of them, so nothing is made.",
    example: """
      {"exlude": ["drafts"]}
      """,
    remedy: "Mend it as the message says; `specless export --format settings-schema` gives editors what they need."),
  settingsUnused,
  renamedTarget,
]

let settingsUnused = Rule(
  "settings-unused", .warning,
  finds:
    "Something in the settings that has no effect: a pattern that no file matches, a lint's entry without findings.",
  matters: "It will take effect on a day when nobody expects it, or somebody believes that it does now.",
  example: """
    {"exclude": ["draughts"]}
    """,
  remedy: "Mend it, or remove it.")
