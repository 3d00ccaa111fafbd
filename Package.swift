// swift-tools-version: 6.2

import PackageDescription

let testSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

// The debug build is what the tests call, whole sites among it: optimised, with its assertions, it takes a tenth of the time. The tests
// themselves are not, which compiles them in half the time. Other than a release, it is compiled file by file, on all cores.
let settings = testSettings + [.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))]

let package = Package(
  name: "milepost",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "milepost", targets: ["milepost"]),
    // The same program under the name of its main job, so that `swift run generate` does it.
    .executable(name: "generate", targets: ["milepost"]),
  ],
  // Exact, so that a build today and one in a year are made of the same; docs/dependencies.md says what each is for.
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]
    ),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CEvent", pkgConfig: "libevent_pthreads",
      providers: [.apt(["libevent-dev"]), .brew(["libevent"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    // Files that travel in the program; scripts/list-built-in-files writes the list of them.
    .target(name: "CShippedFiles"),
    .target(name: "Text", swiftSettings: settings),
    .target(name: "Markup", swiftSettings: settings),
    .target(name: "Charts", dependencies: ["Markup", "Text"], swiftSettings: settings),
    .target(
      name: "Markdown",
      dependencies: ["CMarkGFM", "Markup", "Text"],
      swiftSettings: settings + [.strictMemorySafety()]
    ),
    .target(name: "Reading", dependencies: ["CShippedFiles", "CYAML", "Text"], swiftSettings: settings),
    .target(name: "Plan", dependencies: ["Markdown", "Reading", "Text"], swiftSettings: settings),
    .target(name: "Editing", dependencies: ["Plan", "Reading", "Text"], swiftSettings: settings),
    .target(name: "Language", dependencies: ["Reading", "Text"], swiftSettings: settings),
    .target(
      name: "Templates", dependencies: ["Language", "Markup", "Reading", "Text"], swiftSettings: settings),
    .target(name: "Search", dependencies: ["Language", "Text"], swiftSettings: settings),
    .target(
      name: "Site",
      dependencies: [
        "Charts", "Hashing", "Language", "Markdown", "Markup", "Plan", "Reading", "Search", "Templates",
        "Text",
      ],
      swiftSettings: settings
    ),
    .target(
      name: "Localisation", dependencies: ["Language", "Markdown", "Markup", "Plan", "Reading", "Text"],
      swiftSettings: settings),
    // The debug build hashes whole sites too.
    .target(
      name: "CHashing", cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    .target(name: "Hashing", dependencies: ["CHashing"], swiftSettings: settings),
    .target(name: "CPublishing"),
    .target(name: "CLimits"),
    .target(name: "Publishing", dependencies: ["CPublishing", "Hashing"], swiftSettings: settings),
    .target(
      name: "Sheets", dependencies: ["CExpat", "CXLSXWriter", "CZip", "Editing", "Plan", "Reading", "Text"],
      swiftSettings: settings),
    .target(name: "Preview", dependencies: ["CEvent", "Reading", "Site", "Text"], swiftSettings: settings),
    .target(
      name: "Commands",
      dependencies: [
        "Editing", "Language", "Localisation", "Markdown", "Markup", "Plan", "Publishing", "Reading", "Text",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "milepost",
      dependencies: [
        "CLimits", "Commands", "Language", "Localisation", "Markdown", "Markup", "Plan", "Preview",
        "Publishing", "Reading", "Sheets", "Site", "Text",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    // What several test targets use.
    .target(
      name: "TestSupport", dependencies: ["Language", "Plan", "Reading"], path: "Tests/TestSupport",
      swiftSettings: settings),
    // Readers called with any bytes: by a test with a few, by libFuzzer with many.
    .target(
      name: "FuzzHarnesses",
      dependencies: [
        "Language", "Markdown", "Markup", "Plan", "Reading", "Site", "Templates", "TestSupport",
      ],
      path: "Tests/Fuzz/Harnesses", swiftSettings: settings),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzHarnesses", "TestSupport"], swiftSettings: testSettings),
    .testTarget(name: "TextTests", dependencies: ["Text", "TestSupport"], swiftSettings: testSettings),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: testSettings),
    .testTarget(
      name: "ChartsTests", dependencies: ["Charts", "Markup", "TestSupport"], swiftSettings: testSettings),
    // The C library is what its own renderer is compared with.
    .testTarget(
      name: "MarkdownTests", dependencies: ["Markdown", "Markup", "CMarkGFM", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(name: "ReadingTests", dependencies: ["Reading", "TestSupport"], swiftSettings: testSettings),
    .testTarget(
      name: "PlanTests", dependencies: ["Plan", "Reading", "TestSupport"], swiftSettings: testSettings),
    .testTarget(
      name: "LanguageTests", dependencies: ["Language", "Plan", "Reading", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(
      name: "LocalisationTests",
      dependencies: ["Localisation", "Language", "Plan", "Reading", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "Site", "Language", "Plan", "Markup", "Reading", "Search", "Templates", "Text", "TestSupport",
      ],
      swiftSettings: testSettings),
    // Runs the built program, and tests what only it has.
    .testTarget(
      name: "MilepostTests",
      dependencies: [
        "milepost", "Commands", "Editing", "Localisation", "Plan", "Preview", "Publishing", "Reading", "Site",
        "TestSupport", "Text",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: testSettings),
    .testTarget(
      name: "PublishingTests", dependencies: ["CHashing", "Hashing", "Publishing", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(
      name: "SheetsTests", dependencies: ["Sheets", "CZip", "Plan", "Reading", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(
      name: "PreviewTests", dependencies: ["Preview", "Reading", "Site"],
      swiftSettings: testSettings),
  ]
)

// Programs for machines without Swift leave out what Foundation knows of all languages: see scripts/package.
if let name = Context.environment["MILEPOST_ICU_DATA"] {
  package.targets.append(
    .target(
      name: "CEmptyICUData", path: "packaging/CEmptyICUData", cSettings: [.define("ICU_DATA", to: name)]))
  package.targets.first { $0.name == "milepost" }?.dependencies.append("CEmptyICUData")
}

// Links libFuzzer, so only its own build has it: see scripts/fuzz.
if Context.environment["MILEPOST_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzHarnesses"], path: "Tests/Fuzz/Program",
      swiftSettings: settings))
}
