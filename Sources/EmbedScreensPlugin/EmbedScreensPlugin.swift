import FoundationEssentials
import PackagePlugin

/// Compiles the screens folder and the starter flow into a module, so that the binary needs no file
/// beside it.
@main
struct EmbedScreensPlugin: BuildToolPlugin {
  /// One command that runs at each build: it takes milliseconds, and writes nothing where nothing
  /// changed.
  ///
  /// Naming the files of the folder as inputs would be the usual way, but SwiftPM keeps its plan of
  /// a build, and with it the list of inputs, until a *source* folder changes. A new screen would
  /// not be seen, and a removed one would be an error. So the only input is a file that the command
  /// itself writes again at every run, which makes it due at every build.
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let work = context.pluginWorkDirectoryURL
    let source = work.appending(path: "BundledScreens+Embedded.swift")
    let lastRun = work.appending(path: "last-run")
    try Data().write(to: lastRun)
    let package = context.package.directoryURL
    return [
      .buildCommand(
        displayName: "Embedding screens",
        executable: try context.tool(named: "EmbedScreens").url,
        arguments: [
          package.appending(path: "screens").path,
          package.appending(path: "Sources/Screens/Starter").path, source.path, lastRun.path,
        ],
        inputFiles: [lastRun],
        outputFiles: [source])
    ]
  }
}
