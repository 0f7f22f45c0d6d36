/// What else than a JSON file stands in a screens folder, or in a folder of it.
package struct FolderEntry: Hashable, Sendable {
  /// The path within the folder.
  package var path: String
  package var isFolder: Bool

  package init(path: String, isFolder: Bool) {
    self.path = path
    self.isFolder = isFolder
  }
}

extension FolderEntry {
  /// The folders that are read.
  package static let folders = ["articles", "personas", "pictures", "scripts", "strings"]

  /// What a person most likely did not mean; `nil` where this is nobody's concern, as a picture or
  /// what an editor left behind.
  ///
  /// - Parameter files: the JSON files of the whole folder.
  func finding(among files: [SourceFile]) -> Finding? {
    problem(among: files).map { Finding(file: path, problem: $0) }
  }

  private func problem(among files: [SourceFile]) -> Finding.Problem? {
    let parts = path.split(separator: "/").map(String.init)
    let name = parts.last ?? ""
    if isFolder { return parts.count == 1 ? strayFolder(among: files) : deepFolder(in: parts[0]) }
    if parts.count == 1, Self.folders.contains(name) { return .notAFolder }
    guard name.lowercased().hasSuffix(".json"), parts.count == 1 || Self.folders.contains(parts[0])
    else { return nil }
    return .endsInCapitals(rename: name.dropLast(5) + ".json")
  }

  /// A folder of pictures or notes does no harm; one that has screens in it, or should, does.
  private func strayFolder(among files: [SourceFile]) -> Finding.Problem? {
    if Self.folders.contains(path) { return nil }
    let nearest = Spelling.nearest(to: path, among: Self.folders + ["screens"])
    let holdsJSON = files.contains { $0.path.hasPrefix(path + "/") }
    return nearest == nil && !holdsJSON ? nil : .strayFolder(nearest: nearest)
  }

  /// Articles and personas stand right in their folders.
  private func deepFolder(in folder: String) -> Finding.Problem? {
    ["articles", "personas"].contains(folder) ? .folderTooDeep(in: folder) : nil
  }
}
