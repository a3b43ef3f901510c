// swift-tools-version: 6.0
import PackageDescription

/// The same strict settings for every target: walls between modules are checked by the compiler.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "platzwart",
  products: [.executable(name: "platzwart", targets: ["platzwart"])],
  targets: [
    .systemLibrary(name: "CCadical"),
    .systemLibrary(name: "CSQLite"),
    .systemLibrary(name: "CSodium"),
    .systemLibrary(name: "CUtf8proc"),
    .target(name: "CTerminal", linkerSettings: [.linkedLibrary("ncursesw")]),

    module("Domain", ["CCadical", "CUtf8proc"]),
    module("Texte"),
    module("ScreenKit", ["CUtf8proc"]),
    module("Seeds", ["Domain", "Texte", "ScreenKit"]),
    module("Store", ["Domain", "CSQLite", "CSodium"]),
    module("Office", ["Domain", "Store", "Texte"]),
    module("Exchange", ["Domain"]),
    module("Screens", ["Domain", "Texte", "ScreenKit", "Office"]),
    module("TerminalIO", ["ScreenKit", "CTerminal"]),
    module(
      "App",
      [
        "Domain", "Texte", "ScreenKit", "Seeds", "Store", "Office", "Exchange", "Screens",
        "TerminalIO",
      ]),
    .executableTarget(name: "platzwart", dependencies: ["App"], swiftSettings: strict),
    .executableTarget(
      name: "Bench",
      dependencies: [
        "Domain", "Texte", "ScreenKit", "Seeds", "Store", "Office", "Exchange", "Screens",
      ], swiftSettings: strict),
    module("TestSupport", ["Domain", "Exchange", "Office", "Seeds", "Store", "Texte"]),
    .executableTarget(
      name: "Schreibprobe", dependencies: ["Office", "TestSupport"], path: "Tests/Schreibprobe",
      swiftSettings: strict),

    tests("DomainTests", ["Domain"]),
    tests("ExchangeTests", ["Domain", "Exchange"]),
    tests("ScreenKitTests", ["ScreenKit"]),
    tests("TerminalIOTests", ["TerminalIO", "ScreenKit"]),
    tests("GegenrechnungTests", ["Domain"]),
    tests("StoreTests", ["Domain", "Store"], exclude: ["Staende"]),
    tests("OfficeTests", ["Domain", "Texte", "Store", "Office"]),
    tests("CommandTests", ["Domain", "Office"]),
    tests("SeedsTests", ["Domain", "Seeds"]),
    tests(
      "ScreensTests",
      ["Domain", "Texte", "ScreenKit", "Seeds", "Office", "Exchange", "Screens", "App"],
      exclude: ["Golden"]),
    tests("TerminalTests", []),
    tests("HandbuchTests", ["Screens", "Seeds", "Texte"]),
    tests("ArchitectureTests", []),
  ]
)
