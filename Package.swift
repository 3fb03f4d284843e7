// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "specless",
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [
    .executable(name: "specless", targets: ["specless"]),
    .library(name: "SpeclessRuntime", targets: ["SpeclessRuntime"]),
    .library(name: "Generated", targets: ["Generated"]),
    .library(name: "GeneratedExamples", targets: ["GeneratedExamples"]),
    .plugin(name: "SpeclessCommand", targets: ["SpeclessCommand"]),
    .plugin(name: "SpeclessCheck", targets: ["SpeclessCheck"]),
  ],
  traits: [
    .default(enabledTraits: ["URLSession"]),
    .trait(
      name: "URLSession",
      description: "URLSessionTransport. Models and servers without it need FoundationEssentials alone."
    ),
    .trait(
      name: "Plugins",
      description: "The plugins bring the command. Off by itself: beside the product it would be built twice."
    ),
  ],
  targets: [
    // JSON with spans, key order and number text kept.
    .target(name: "JSONText"),
    // A file's bytes, byte spans, line and column, diagnostics.
    .target(name: "SourceText"),
    // Diagnostics as text with carets, JSON and other report forms.
    .target(name: "Reporting", dependencies: ["SourceText", "JSONText"]),
    // Bytes to documents (Formats), documents to endpoint pages (Layouts).
    .target(name: "Pages", dependencies: ["SourceText", "JSONText"]),
    // The waist: what we make of all pages.
    .target(name: "Schema", dependencies: ["SourceText", "JSONText"]),
    // Pages to schema, one rule per file.
    .target(name: "Inference", dependencies: ["Pages", "Schema", "SourceText", "JSONText"]),
    // Opinions on pages and schema, one lint per file.
    .target(name: "Linting", dependencies: ["Pages", "Schema", "SourceText", "JSONText"]),
    // What changed between two schemas, and whom it breaks, one rule per file.
    .target(name: "Comparing", dependencies: ["Schema", "SourceText", "JSONText"]),
    // Why a fact of the schema is as it is, as text and JSON.
    .target(name: "Explaining", dependencies: ["Schema", "Reporting", "SourceText", "JSONText"]),
    // Schema to Swift: views of finished words, laid out by templates.
    .target(
      name: "Writing", dependencies: ["Schema", "SourceText", "JSONText"],
      resources: [.embedInCode("Templates")]),
    // What emitted code stands on.
    .target(name: "SpeclessRuntime", dependencies: ["JSONText"]),
    // The command.
    .executableTarget(
      name: "specless",
      dependencies: [
        "SourceText", "JSONText", "Reporting", "Pages", "Schema", "Inference", "Linting", "Explaining", "Comparing",
        "Writing",
      ]),

    // `swift package specless …` in any package that depends on this one.
    .plugin(
      name: "SpeclessCommand",
      capability: .command(
        intent: .custom(verb: "specless", description: "Write Swift made from API documentation, and look after it"),
        permissions: [
          .writeToPackageDirectory(reason: "specless generate writes Swift; all other verbs only read")
        ]),
      dependencies: [.target(name: "specless", condition: .when(traits: ["Plugins"]))]),
    // Fails a build whose generated files are stale.
    .plugin(
      name: "SpeclessCheck", capability: .buildTool(),
      dependencies: [.target(name: "specless", condition: .when(traits: ["Plugins"]))]),

    // Made by `make generate` from api-docs/.
    .target(
      name: "Generated", dependencies: ["SpeclessRuntime"], path: "Generated",
      exclude: ["Examples"]),
    .target(
      name: "GeneratedExamples", dependencies: ["Generated", "SpeclessRuntime"],
      path: "Generated/Examples"),

    // `make bench`: what things take, beside other programs; no product.
    .executableTarget(
      name: "specless-bench",
      dependencies: [
        "SourceText", "JSONText", "Pages", "Schema", "Inference", "Linting", "Writing", "SpeclessRuntime", "Generated",
      ],
      path: "Tests/Benchmarks", exclude: ["run", "build-time.sh"]),

    .testTarget(name: "JSONTextTests", dependencies: ["JSONText"]),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText"]),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting", "SourceText", "JSONText"]),
    .testTarget(
      name: "PagesTests", dependencies: ["Pages", "SourceText", "JSONText"], exclude: ["Dumps"]),
    .testTarget(
      name: "InferenceTests",
      dependencies: ["Inference", "Pages", "Schema", "SourceText", "JSONText"]),
    .testTarget(
      name: "ComparingTests",
      dependencies: ["Comparing", "Schema", "SourceText", "JSONText", "Writing"], exclude: ["Reports"]),
    .testTarget(
      name: "LintingTests",
      dependencies: ["Linting", "Inference", "Pages", "Schema", "SourceText", "JSONText"]),
    .testTarget(
      name: "WritingTests",
      dependencies: [
        "Writing", "Schema", "SourceText", "JSONText", "SpeclessRuntime", "GoldenLibrary", "GoldenLibraryExamples",
      ],
      exclude: ["Golden"]),
    // What Writing's tests recorded, compiled on every build and run by them; in the mode that asks most of it.
    .target(
      name: "GoldenLibrary", dependencies: ["SpeclessRuntime"], path: "Tests/WritingTests/Golden",
      exclude: ["Examples"], swiftSettings: [.unsafeFlags(["-default-isolation", "MainActor"])]),
    .target(
      name: "GoldenLibraryExamples", dependencies: ["GoldenLibrary", "SpeclessRuntime"],
      path: "Tests/WritingTests/Golden/Examples",
      swiftSettings: [.unsafeFlags(["-default-isolation", "MainActor"])]),
    // Hosts a server on the loopback, for tests over real sockets.
    .target(name: "LoopbackHost", dependencies: ["SpeclessRuntime"], path: "Tests/LoopbackHost"),
    .testTarget(name: "SpeclessRuntimeTests", dependencies: ["SpeclessRuntime", "JSONText", "LoopbackHost"]),
    .testTarget(
      name: "GeneratedTests", dependencies: ["Generated", "GeneratedExamples", "SpeclessRuntime", "LoopbackHost"]),
    .testTarget(
      name: "SpeclessTests",
      dependencies: [
        "specless", "SourceText", "JSONText", "Reporting", "Pages", "Schema", "Inference",
        "Linting", "Explaining", "Comparing", "Writing",
        // Cases are compiled against it.
        "SpeclessRuntime",
      ], exclude: ["Explanations", "Versions"]),
  ],
  swiftLanguageModes: [.v6]
)
