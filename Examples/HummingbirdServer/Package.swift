// swift-tools-version: 6.1

import PackageDescription

/// Generated servers on Hummingbird. A package of its own, so that specless itself needs no packages.
let package = Package(
  name: "HummingbirdServer",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Hosting", targets: ["Hosting"])
  ],
  dependencies: [
    .package(name: "specless", path: "../.."),
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.5.0"),
  ],
  targets: [
    // The file to copy: any generated server on Hummingbird.
    .target(
      name: "Hosting",
      dependencies: [
        .product(name: "SpeclessRuntime", package: "specless"),
        .product(name: "Hummingbird", package: "hummingbird"),
      ]),
    // Made by `make generate` from api-docs/: an upload and a redirect.
    .target(
      name: "Covers", dependencies: [.product(name: "SpeclessRuntime", package: "specless")]),
    // What answers the operations of both, from memory.
    .target(
      name: "Service",
      dependencies: [
        "Covers",
        .product(name: "Generated", package: "specless"),
        .product(name: "SpeclessRuntime", package: "specless"),
      ]),
    // `swift run App`, `swift run App --replay`.
    .executableTarget(
      name: "App",
      dependencies: [
        "Hosting", "Service",
        .product(name: "Generated", package: "specless"),
        .product(name: "GeneratedExamples", package: "specless"),
        .product(name: "SpeclessRuntime", package: "specless"),
        .product(name: "Hummingbird", package: "hummingbird"),
      ]),
    .testTarget(
      name: "HostingTests",
      dependencies: [
        "Hosting", "Service", "Covers",
        .product(name: "Generated", package: "specless"),
        .product(name: "GeneratedExamples", package: "specless"),
        .product(name: "SpeclessRuntime", package: "specless"),
        .product(name: "Hummingbird", package: "hummingbird"),
      ]),
  ]
)
