/// The small flow that a new folder begins with, as it was when the program was built.
///
/// It stands apart from the bundled screens, so that no start reads it.
package enum StarterFlow {
  /// Every file of a new folder: its flow, with comments, and the schemas by which an editor completes.
  package static var files: [SourceFile] {
    (embedded + embeddedSchemas).map { SourceFile(path: $0.path, text: $0.text) }
  }
}
