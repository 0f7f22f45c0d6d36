package import Glibc

/// What has to be so of a file or a folder before it is believed: whose it is, and what nobody but
/// its owner may do with it.
package struct Trust: Hashable, Sendable {
  private enum Owner { case anybody, us, usOrRoot }

  private let owner: Owner
  private let closedTo: mode_t

  /// Whoever named it answers for it.
  package static let unconditional = Trust(owner: .anybody, closedTo: 0)
  /// Nobody else can have written it.
  package static let ours = Trust(owner: .us, closedTo: S_IWGRP | S_IWOTH)
  /// Nobody else can have written it, but for root, who could write anything.
  package static let oursOrRoots = Trust(owner: .usOrRoot, closedTo: S_IWGRP | S_IWOTH)
  /// Nobody else can have read it, but for root.
  package static let secret = Trust(owner: .usOrRoot, closedTo: S_IRWXG | S_IRWXO)

  /// - Parameter path: for the error.
  /// - Throws: `notOurs`, `openToOthers`.
  package func check(_ status: stat, _ path: String) throws(SystemError) {
    guard isOwner(status.st_uid) else { throw .notOurs(path: path) }
    guard status.st_mode & closedTo == 0 else { throw .openToOthers(path: path) }
  }

  private func isOwner(_ account: uid_t) -> Bool {
    switch owner {
    case .anybody: true
    case .us: account == geteuid()
    case .usOrRoot: account == geteuid() || account == 0
    }
  }
}

extension Trust {
  /// Whether there is a file of this name that can be trusted. A symbolic link is none.
  package func holds(ofFile path: String) -> Bool { holds(of: path, S_IFREG) }

  /// The same of a folder.
  package func holds(ofFolder path: String) -> Bool { holds(of: path, S_IFDIR) }

  private func holds(of path: String, _ kind: mode_t) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == kind else { return false }
    return (try? check(status, path)) != nil
  }
}
