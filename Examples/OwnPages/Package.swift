// swift-tools-version: 6.1

import PackageDescription

let runtime = Target.Dependency.product(name: "SpeclessRuntime", package: "specless")

let package = Package(
  name: "OwnPages",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Weather", targets: ["Weather"])
  ],
  dependencies: [
    // In a package of your own: .package(url: "https://…/specless.git", from: "0.1.0", traits: …)
    .package(name: "specless", path: "../..", traits: [.defaults, "Plugins"])
  ],
  targets: [
    // Made by `make generate` from api-docs/. The plugin fails the build where somebody forgot.
    .target(
      name: "Weather", dependencies: [runtime], path: "Generated", exclude: ["Examples"],
      plugins: [.plugin(name: "SpeclessCheck", package: "specless")]),
    // The pages' examples, to test against and to replay.
    .target(name: "WeatherExamples", dependencies: ["Weather", runtime], path: "Generated/Examples"),
    .testTarget(name: "WeatherTests", dependencies: ["Weather", "WeatherExamples", runtime]),
  ]
)
