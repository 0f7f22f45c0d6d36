// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // A section for each function, so that the linker can put them in the order of their first use;
  // and generic types asked for by calls, since to find them by their names takes the runtime ten
  // thousand instructions each, and a search through all conformances for a dictionary's key.
  .unsafeFlags(
    [
      "-Xfrontend", "-function-sections",
      "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors",
    ], .when(configuration: .release)),
]

/// Where the linker finds that order; `order-symbols` beside it wrote it.
let symbolOrder = "\(Context.packageDirectory)/Sources/signup/symbol-order.txt"

/// A module of our own. `dependencies` are the modules it may import; the arrows go one way.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

/// The tests of one module. They share `TestSupport`; golden files and fixtures stand beside them.
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name), "TestSupport"] + dependencies,
    exclude: ["TerminalUI": ["Golden"], "Staging": ["Flows"], "SignupApp": ["Golden"]][name] ?? [],
    swiftSettings: settings)
}

let package = Package(
  name: "signup",
  products: [.executable(name: "signup", targets: ["signup"])],
  targets: [
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CCrypt"),
    .systemLibrary(name: "CSystem"),
    .systemLibrary(name: "CGetopt"),

    module("System", ["CSystem"]),
    module(
      "ProfileModel",
      exclude: [
        "Countries/generate-country-table.swift", "Passwords/generate-common-passwords.swift",
      ]),
    .target(
      name: "Screens", dependencies: ["ProfileModel"], exclude: ["Starter"],
      swiftSettings: settings, plugins: ["EmbedScreensPlugin"]),
    .executableTarget(name: "EmbedScreens", swiftSettings: settings),
    .plugin(
      name: "EmbedScreensPlugin", capability: .buildTool(), dependencies: ["EmbedScreens"],
      path: "Sources/EmbedScreensPlugin"),
    module("Staging", ["ProfileModel", "Screens"]),
    module("ProfileService", ["ProfileModel", "CCrypt"]),
    module("FileStore", ["ProfileModel", "ProfileService", "System", "CSystem"]),
    module("LoginRules", ["ProfileModel", "ProfileService", "System"]),
    module("Wizard", ["ProfileModel", "Screens", "Staging"]),
    module("Rehearsal", ["ProfileModel", "Screens", "Staging", "Wizard", "ProfileService"]),
    module(
      "Wording",
      [
        "ProfileModel", "Screens", "Staging", "Wizard", "ProfileService", "LoginRules", "Rehearsal",
      ]),
    module(
      "TerminalUI", ["ProfileModel", "Screens", "Staging", "Wizard", "Wording"],
      exclude: ["DisplayWidth/generate-width-table.swift"]),
    module("CursesTerminal", ["TerminalUI", "System", "CNcurses"]),
    module(
      "SignupApp",
      [
        "System", "ProfileModel", "Screens", "Staging", "ProfileService", "FileStore",
        "LoginRules", "Rehearsal", "Wizard", "Wording", "TerminalUI", "CursesTerminal", "CSystem",
        "CGetopt",
      ]),
    .executableTarget(
      name: "signup", dependencies: ["SignupApp"],
      exclude: ["order-symbols", "symbol-order.txt"], swiftSettings: settings,
      linkerSettings: [
        // A static program starts in a third less time and memory, and runs wherever it is moved.
        // The toolchain's own linker packs the relocations, which are a megabyte otherwise.
        .unsafeFlags(
          [
            "-static-executable", "-use-ld=lld", "-Xlinker", "-z", "-Xlinker",
            "pack-relative-relocs", "-Xlinker", "--strip-debug",
            "-Xlinker", "--symbol-ordering-file=\(symbolOrder)",
            "-Xlinker", "--no-warn-symbol-ordering",
          ], .when(configuration: .release)),
        .linkedLibrary("tinfo", .when(configuration: .release)),
        .linkedLibrary("swiftSynchronization", .when(configuration: .release)),
      ]),

    .systemLibrary(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(
      name: "TestSupport",
      dependencies: [
        "System", "ProfileModel", "ProfileService", "FileStore", "TerminalUI", "CPseudoTerminal",
      ],
      path: "Tests/TestSupport",
      swiftSettings: settings),
    tests(of: "System"),
    tests(of: "ProfileModel"),
    tests(of: "Screens", ["ProfileModel", "Wording"]),
    tests(of: "Staging", ["ProfileModel", "Screens", "Wording"]),
    tests(of: "ProfileService", ["ProfileModel", "FileStore", "System"]),
    tests(of: "FileStore", ["ProfileModel", "ProfileService", "System"]),
    tests(of: "LoginRules", ["ProfileModel", "ProfileService", "System"]),
    tests(of: "Wizard", ["ProfileModel", "Screens", "Staging", "Wording"]),
    tests(of: "TerminalUI", ["ProfileModel", "Screens", "Staging", "Wizard"]),
    tests(of: "CursesTerminal", ["TerminalUI"]),
    tests(of: "Rehearsal", ["ProfileModel", "ProfileService", "Screens", "Staging", "Wizard"]),
    tests(
      of: "SignupApp",
      [
        "signup", "ProfileModel", "ProfileService", "FileStore", "LoginRules", "Rehearsal",
        "System",
        "Screens", "Staging", "Wizard", "TerminalUI",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
