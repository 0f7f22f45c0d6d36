import Wording

/// Where things are kept (XDG Base Directory Specification).
struct Folders: Hashable {
  /// The folder with the profiles.
  let data: String
  /// The file with the person's own session; `nil` where nothing says where that is.
  let session: String?

  /// - Parameter data: what `--data` says, if anything.
  /// - Throws: where neither an option nor the environment says where profiles are kept.
  init(data: String?, environment: [String: String]) throws(Failure) {
    let home = Self.absolute(environment["HOME"])
    func folder(_ variable: String, _ path: String) -> String? {
      Self.absolute(environment[variable]) ?? home.map { "\($0)/\(path)" }
    }
    let fallback = folder("XDG_DATA_HOME", ".local/share").map { "\($0)/signup" }
    guard let found = data ?? Self.given(environment["SIGNUP_DATA"]) ?? fallback else {
      throw Failure(Sentences.noDataFolder)
    }
    guard !found.isEmpty else { throw Failure(Sentences.needsFolder) }
    self.data = found
    session = folder("XDG_STATE_HOME", ".local/state").map { "\($0)/signup/session" }
  }

  private static func given(_ value: String?) -> String? { value?.isEmpty == false ? value : nil }

  /// The specification has relative paths ignored.
  private static func absolute(_ value: String?) -> String? {
    value?.hasPrefix("/") == true ? value : nil
  }
}
