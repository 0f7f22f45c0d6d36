/// The screens folder as it was when the program was built.
///
/// The texts themselves are constants in the binary; the build writes them into an extension.
package enum BundledScreens {
  /// Every JSON file of the folder except the schemas, in the order of their paths.
  package static var files: [SourceFile] {
    embedded.map { SourceFile(path: $0.path, text: $0.text) }
  }

  /// The lives that are written down in its `scripts`, in the order of their paths.
  package static var scripts: [SourceFile] {
    embeddedScripts.map { SourceFile(path: $0.path, text: $0.text) }
  }
}
