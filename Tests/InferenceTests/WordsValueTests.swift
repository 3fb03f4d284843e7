import JSONText
import Testing

@testable import Inference

/// Defaults, limits, choices and filters as prose states them.
@Suite struct WordsValueTests {
  @Test(arguments: [
    ("Defaults to false.", "false"), ("Order of the results: asc (default) or desc", "asc"), ("Default: 10", "10"),
    ("The default is `large`", "large"), ("The size (defaults to 50)", "50"), ("Default value: \"a b\"", "a b"),
    ("Defaults to 30 seconds.", "30"), ("default 5", "5"), ("'on' (default) or 'off'", "on"),
    ("Defaults to true if set", "true"),
    ("Timeout (default: 2.5)", "2.5"), ("Page size, 1-100 (default 50)", "50"),
  ])
  func findsDefaults(description: String, value: String) {
    #expect(DefaultWords.defaultValue(description)?.value == value)
  }

  @Test(arguments: [
    "Will default to the service instance name.", "Defaults to ascending order",
    "The default mode of 0744 will be used",
    "Defaults to the owner", "No default", "", "The default space", "Defaults to empty.", "default",
  ])
  func takesNoProseForADefault(description: String) {
    #expect(DefaultWords.defaultValue(description) == nil)
  }

  @Test(arguments: [
    ("A list. Max characters: 2048", [Limit.maximumLength(2048)]), ("at most 10 characters", [.maximumLength(10)]),
    ("maximum length: 4096 (e.g. 'x')", [.maximumLength(4096)]), ("between 1 and 100", [.minimum(1), .maximum(100)]),
    ("minimum 1", [.minimum(1)]), ("must be greater than 0", [.minimum(1)]), ("maximum of 100", [.maximum(100)]),
    ("Ports must be in range 1024-65535.", [.minimum(1024), .maximum(65535)]), ("Must be at least 2", [.minimum(2)]),
    ("no longer than 2,500 characters", [.maximumLength(2500)]), ("Must be <= 5", [.maximum(5)]),
    ("Must be between 3 and 20 characters", [.minimumLength(3), .maximumLength(20)]),
    ("A positive integer", [.minimum(1)]),
    ("Minimum: 1, maximum: 50", [.minimum(1), .maximum(50)]), ("cannot exceed 7", [.maximum(7)]),
    ("Minimum 0.1, maximum 31.5", [.minimum(decimal("0.1")), .maximum(decimal("31.5"))]),
    ("min: 1, max: 100", [.minimum(1), .maximum(100)]), ("How many, from 1 to 100", [.minimum(1), .maximum(100)]),
    ("1 to 100", [.minimum(1), .maximum(100)]), ("Page size (1-100).", [.minimum(1), .maximum(100)]),
    ("Page size, 1-100 (default 50)", [.minimum(1), .maximum(100)]), ("from 1 to 5", [.minimum(1), .maximum(5)]),
    ("An integer from 1 to 9 by which to sort", [.minimum(1), .maximum(9)]),
    ("The range is 0.5-2.5 here", [.minimum(decimal("0.5")), .maximum(decimal("2.5"))]),
    ("Allowed values: 1 - 12 in all", [.minimum(1), .maximum(12)]), ("between 1-5 there", [.minimum(1), .maximum(5)]),
    ("between -5 and 5", [.minimum(-5), .maximum(5)]), ("must be less than or equal to 9", [.maximum(9)]),
  ])
  func findsLimits(description: String, limits: [Limit]) {
    #expect(LimitWords.limits(description).map(\.value) == limits)
  }

  @Test(arguments: [
    "To ensure optimal availability, ensure there are at least 2 instances.", "Maximum number of tasks",
    "at most 64 MB",
    "(-1 represents an unlimited amount)", "between 9 and 3", "maximum of 600 seconds", "", "Since January 1, 2014",
    "must be greater than 9223372036854775807", "Moves the book from 1 to 2 at once", "2014-01-01", "bytes: e.g. 0-499",
    "Takes 1-2 days", "Volumes 1, 2-3", "Allowed values: 1, 2", "from version 1.2.3 to 1.2.9",
  ])
  func findsNoLimits(description: String) {
    #expect(LimitWords.limits(description) == [])
  }

  private static func decimal(_ text: String) -> JSONNumber { JSONNumber(text: text) ?? 0 }

  @Test(arguments: [
    ("The price, e.g. 3.50", "3.50"), ("How wide, for example 0.5", "0.5"), ("Grade (e.g., 2.5)", "2.5"),
    ("Minimum 0.1, maximum 31.5", "0.1"), ("Example: 10.0", "10.0"),
  ])
  func findsDecimals(description: String, number: String) {
    #expect(DecimalWords.decimal(description)?.value == number)
  }

  @Test(arguments: ["The version, e.g. 3.5", "e.g. 3", "Costs 3.50", "e.g. 1.2.3", "between 1 and 5", ""])
  func findsNoDecimals(description: String) {
    #expect(DecimalWords.decimal(description) == nil)
  }

  @Test(arguments: [
    "A tag. May be repeated.", "A tag; can be given multiple times", "Can be specified more than once.",
    "Tag to filter by (repeatable)", "Repeatable. A tag", "Repeat this parameter for more tags",
  ])
  func findsRepetition(description: String) {
    #expect(RepeatWords.isRepeatable(description)?.value == true)
  }

  @Test(arguments: [
    "Must not be repeated", "Cannot be given more than once", "Whether reads are repeatable in it", "",
    "May be given once", "How many times it can be lent",
  ])
  func findsNoRepetition(description: String) {
    #expect(RepeatWords.isRepeatable(description) == nil)
  }

  @Test func parsesRanges() {
    #expect(ValueRange.parse("1024-65535") == ValueRange(lower: 1024, upper: 65535))
    #expect(ValueRange.parse("1..100") == ValueRange(lower: 1, upper: 100))
    #expect(ValueRange.parse("1 to 10") == ValueRange(lower: 1, upper: 10))
    #expect(ValueRange.parse("-1 - 10") == ValueRange(lower: -1, upper: 10))
    for text in ["2014-01-01", "5", "9-1", "a-b", "", "1-", "99999999999999999999-1", "in 1-2"] {
      #expect(ValueRange.parse(text) == nil, "\(text)")
    }
  }

  @Test(arguments: [
    ("Order of the results: asc (default) or desc", ["asc", "desc"]),
    ("One of STOPPED or STARTED.", ["STOPPED", "STARTED"]),
    ("one of a, b, c", ["a", "b", "c"]), ("Valid values are a, b and c", ["a", "b", "c"]),
    ("either 'x' or 'y' when so", ["x", "y"]), ("Must be true or false", ["true", "false"]),
    ("valid values are `route` and `source` (source includes the app)", ["route", "source"]),
    ("valid value is `organization`", ["organization"]), ("Allowed values: one, two.", ["one", "two"]),
    ("Sort: name, date (default)", ["name", "date"]), ("One of: text/html, text/plain", ["text/html", "text/plain"]),
    ("One of the following values: draft, lost", ["draft", "lost"]),
  ])
  func findsChoices(description: String, values: [String]) {
    #expect(ChoiceWords.choices(description)?.value == values)
  }

  @Test(arguments: [
    "One of the buildpacks or stacks", "Must be unique or empty", "Either way, it works", "one of many books", "",
    "The desired state or 'SET' when it has been set", "Must be a JSON object", "one of a kind",
    "Valid values are described below",
  ])
  func findsNoChoices(description: String) {
    #expect(ChoiceWords.choices(description) == nil)
  }

  @Test(arguments: [
    ("http", ["http"], nil), ("http (Diego only)", ["http"], "Diego only"), ("\"http\"", ["http"], nil),
    ("true, false", ["true", "false"], nil), ("a, b, c", ["a", "b", "c"], nil), ("in progress", ["in progress"], nil),
    ("true/false", ["true", "false"], nil), ("text/html", ["text/html"], nil), ("/health", ["/health"], nil),
    ("audit.app.delete-request", ["audit.app.delete-request"], nil),
    ("asc (default), desc", ["asc", "desc"], "default"),
    ("-1", ["-1"], nil), ("true or false", ["true", "false"], nil), ("  a  ", ["a"], nil),
  ])
  func readsListedValues(text: String, values: [String], remark: String?) {
    #expect(ValidValue.parse(text) == ValidValueText(values: values, remark: remark))
  }

  @Test(arguments: [
    "Only the currently associated organization guid", "Any string", "1024-65535", "", "must be unique", "a string",
    "positive integer",
  ])
  func takesNoProseForAListedValue(text: String) {
    #expect(ValidValue.parse(text) == nil)
  }

  @Test func readsFilters() {
    let text = """
      Parameters used to filter the result set.Format queries as <filter><op><value>
        Valid ops: : >= <= < > IN
       Valid filters: app_guid,
       service_instance_guid (Note that filtering on app_guid will return an empty list, if you specify another.)
      """
    let filter = FilterWords.filter(text)
    #expect(filter?.value.names == ["app_guid", "service_instance_guid"])
    #expect(filter?.value.operators == [":", ">=", "<=", "<", ">", "IN"])
    #expect(filter?.text.hasPrefix("Valid ops") == true && filter?.text.hasSuffix("service_instance_guid") == true)
    #expect(FilterWords.filter("Valid filters: name")?.value.operators == [])
    #expect(FilterWords.filter("Allowed filters are name and age. More.")?.value.names == ["name", "age"])
    #expect(FilterWords.filter("Filters the list by name") == nil)
    #expect(FilterWords.filter("Available filters for this list") == nil)
  }
}
