package import ProfileModel

/// A screens folder cannot be used. It carries everything that is wrong with the folder, so that a
/// person mends it in one go.
package struct ScreensError: Error, Hashable, Sendable {
  /// Errors, in the order of the files, and within a file in the order of reading; never empty.
  package var findings: [Finding]
}

/// Something wrong in a folder of screens: an error, with which the folder cannot be used, or a
/// warning of what can be read and most likely is not what was meant.
package struct Finding: Hashable, Sendable {
  /// The path of the file within the folder.
  package var file: String
  /// The path of the value within the file, such as `fields[1].kind`; empty for the file itself.
  package var path: String
  /// Where in the file it stands; `nil` where the file cannot be read, and until it was looked up.
  package var place: TextPlace?
  package var problem: Problem

  package init(file: String, path: String = "", place: TextPlace? = nil, problem: Problem) {
    self.file = file
    self.path = path
    self.place = place
    self.problem = problem
  }
}
