import Inference
import Linting
import Reporting
import SourceText

/// Everything that a diagnostic can be, in the order in which it is documented.
let ruleChapters: [(title: String, introduction: String, rules: [Rule])] = [
  (
    "Lints", "Opinions on the pages and on what was made of them.", allLints.map(\.rule)
  ),
  (
    "Making the schema", "What is noticed while pages become a schema.", inferenceRules
  ),
  (
    "Reading pages", "What the readers could not, or could hardly, understand.", readingRules
  ),
  (
    "Settings and corrections", "What is wrong with `\(Settings.fileName)`.", settingsRules + correctionRules
  ),
  (
    "Files", "What is told of the disk and of generated files.", fileRules
  ),
]

let allRules = ruleChapters.flatMap(\.rules)

/// The article of the documentation that lists all rules.
var rulesArticle: String {
  """
  # Rules

  All that `specless` can have to say, with the id that stands in brackets behind a message.

  ## Severity and silence

  `specless lint` ends with 1 if a finding is an error. How a rule is taken, and on which pages, is set under `lints`
  in `\(Settings.fileName)` beside the pages; each entry gives its reason, and an entry that nothing is found for is told.

  ```json
  {
    "lints": {
      "secret-in-page": {"severity": "error", "reason": "tokens were published once too often"},
      "documented-never-shown": [
        {"severity": "off", "pages": ["old/**"], "reason": "no longer kept up"}
      ]
    }
  }
  ```

  Rules that are errors from the start cannot be set: nothing is written while there is one.

  \(ruleList(ruleChapters))
  """
}
