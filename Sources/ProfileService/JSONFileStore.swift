package import FoundationEssentials

/// Keeps each user in JSON files of their own, in a folder of the machine's.
package struct JSONFileStore: ProfileStore {
  /// Opens the data folder, which is made where there is none.
  ///
  /// - Throws: `folderNotOurs`, `folderOpenToOthers`, or `system` where it cannot be made or opened.
  package init(folder: String, now: @escaping @Sendable () -> Date) throws(StoreError) {
  }
}
