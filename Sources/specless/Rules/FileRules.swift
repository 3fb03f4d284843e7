import SourceText

/// What is told of files: pages on the disk, and what is written.
let fileRules = [
  Rule(
    "unreadable-folder", .error,
    finds: "The folder of the pages is not there, or holds no page.",
    matters: "There is nothing to read.",
    example: """
      specless generate doc        (the folder is called docs)
      """,
    remedy: "Name the folder that holds the pages."),
  Rule(
    "unreadable-page", .error,
    finds: "A file or folder that cannot be read, or a symbolic link that leads out of the pages' folder.",
    matters: "What is made without it would lack an endpoint, so nothing is made.",
    example: """
      books/create.html -> /home/somebody/create.html
      """,
    remedy: "Mend its permissions, copy it into the folder, or exclude it in the settings."),
  Rule(
    "skipped-file", .note,
    finds: "A file in the pages' folder that is no page by its looks.",
    matters: "If it is one, its endpoint is missing.",
    example: """
      books/cover.svg
      """,
    remedy: "Name it under `include` to read it, or under `exclude` to hear no more of it."),
  lostEndpoint,
  Rule(
    "cannot-emit", .error,
    finds: "Something in the schema that cannot be written as Swift.",
    matters: "Code without it would be incomplete, so none is written.",
    example: """
      a module's name that is no identifier
      """,
    remedy: "Correct the page, or set a correction, as the message says."),
  Rule(
    "unwritable-swift", .error,
    finds: "Swift that could not be laid out: a fault in a template, or of specless.",
    matters: "Nothing is written.",
    example: """
      a template that asks for a value that is not there
      """,
    remedy: "Mend the template, or report the fault."),
  Rule(
    "unwritable-schema", .error,
    finds: "A schema that could not be printed.",
    matters: "Nothing is printed.",
    example: """
      specless export --format schema
      """,
    remedy: "Report the fault; the message says what stood in the way."),
  Rule(
    "unwritable-output", .error,
    finds: "Files that cannot be written: something is in the way, or the disk refuses.",
    matters: "Nothing is lost, and nothing was written.",
    example: """
      a file of your own where a generated one should stand
      """,
    remedy: "Move it away, or choose another folder with `--output`."),
  Rule(
    "stale-output", .error,
    finds: "Generated files that are not what the pages give. Told by `specless check`.",
    matters: "Code and documentation have drifted apart.",
    example: """
      a page was changed, and `make generate` was not run
      """,
    remedy: "Run `make generate` and commit what it writes."),
  Rule(
    "edited-by-hand", .warning,
    finds: "A generated file that was changed by hand and is written anew, or made no more.",
    matters: "The change is gone with the next run.",
    example: """
      Generated/Models/Book.swift
      """,
    remedy: "Correct the page, or set a correction; keep code of your own in files of your own."),
  Rule(
    "unfinished-run", .note,
    finds: "A run that was stopped while it wrote; the next run has ended it.",
    matters: "Files of two runs would stand side by side.",
    example: """
      a run that was killed
      """,
    remedy: "Nothing: files are whole again."),
  Rule(
    "unknown-name", .error,
    finds: "A name given to `specless explain` that nothing has.",
    matters: "There is nothing to explain.",
    example: """
      specless explain Shelf.tgas
      """,
    remedy: "Take one of the names that it suggests; `specless explain Shelf` lists the fields of a model."),
  Rule(
    "unreadable-template", .error,
    finds: "A folder or file of own templates that cannot be taken, or that nothing uses.",
    matters: "A misspelt name would be passed over, and the built-in template used.",
    example: """
      Modle.mustache
      """,
    remedy: "Call the file as one of those that `specless templates` lists, or include it from one."),
  Rule(
    "template", .error,
    finds: "A fault in a template, or a key that its view does not have.",
    matters: "Nothing is written.",
    example: """
      {{dclaration}}
      """,
    remedy: "Take one of the keys in reach; `specless templates` lists them."),
  Rule(
    "unreadable-revision", .error,
    finds: "A revision given to `specless diff` that git cannot give.",
    matters: "There is nothing to compare.",
    example: """
      specless diff git:mian
      """,
    remedy: "Name a commit, a tag or a branch that is in the repository; a shallow clone has few."),
  Rule(
    "unreadable-schema", .error,
    finds: "A file given to `specless diff` that is no schema, or one that another version printed.",
    matters: "There is nothing to compare.",
    example: """
      specless diff openapi.json api-docs
      """,
    remedy: "Print one with `specless export --format schema`."),
]
