import Glibc

extension StoreError {
  /// One sentence that says what happened, and where something can be done, what.
  package var message: String {
    switch self {
    case .emailTaken: "The email belongs to another user."
    case .identityTaken: "The identity belongs to another user."
    case .userExists: "The user already exists."
    case .notFound: "The user does not exist."
    case .revisionMismatch: "The document was changed by another writer."
    case .corrupt(let path):
      "A file could not be read and was set aside as \(path). Repair it and give it its name back."
    case .folderNotOurs(let path):
      "The data folder \(path) belongs to another account. Choose one of your own with --data."
    case .folderOpenToOthers(let path):
      "Others can write in the data folder \(path). Run: chmod go-w \(path)"
    case .nameTooLong: "The email is too long."
    case .system(_, let path, ENOSPC), .system(_, let path, EDQUOT):
      "The disk is full: \(path) could not be written."
    case .system("open", let path, ENOENT), .system("rename", let path, ENOENT):
      "The data folder was moved or removed: \(path) can't be written. Put it back, or start again."
    case .system(_, let path, ENOTDIR): "\(path) is no folder. Choose a folder with --data."
    case .system(let operation, let path, let code):
      "\(path) cannot be used (\(operation): \(String(cString: strerror(code))))."
    }
  }
}
