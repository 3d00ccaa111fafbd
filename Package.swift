// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "milepost",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "milepost", targets: ["milepost"]),
    // The same program under the name of its main job, so that `swift run generate` does it.
    .executable(name: "generate", targets: ["milepost"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]
    ),
    .target(name: "Markup", swiftSettings: settings),
    .target(name: "PlanModel", swiftSettings: settings),
    .target(name: "Charts", dependencies: ["Markup"], swiftSettings: settings),
    .target(
      name: "Markdown",
      dependencies: ["CMarkGFM", "Markup"],
      swiftSettings: settings + [.strictMemorySafety()]
    ),
    .target(
      name: "ReportSite",
      dependencies: [
        "Markup", "PlanModel", "Charts", "Markdown", "Yams",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "milepost",
      dependencies: [
        "ReportSite", "Markdown", "PlanModel", "Markup",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    // What several test targets use.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: settings),
    .testTarget(name: "PlanModelTests", dependencies: ["PlanModel", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ChartsTests", dependencies: ["Charts", "Markup", "TestSupport"], swiftSettings: settings),
    // The C library is what its own renderer is compared with.
    .testTarget(
      name: "MarkdownTests", dependencies: ["Markdown", "Markup", "CMarkGFM", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportSiteTests", dependencies: ["ReportSite", "PlanModel", "Markup", "TestSupport"],
      swiftSettings: settings),
    // Runs the built program.
    .testTarget(name: "MilepostTests", dependencies: ["milepost", "PlanModel"], swiftSettings: settings),
  ]
)
