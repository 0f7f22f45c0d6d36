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
    case .unreadable(let document, let place):
      "The \(document.noun) could not be read and was set aside as \(place). "
        + "Repair it and put it back where it was."
    case .keyTooLong: "The email is too long."
    case .tooLarge(let maximum): "The document would be larger than \(maximum) bytes."
    case .unreachable(let obstacle): obstacle.message
    }
  }
}

extension StoreError.Obstacle {
  fileprivate var message: String {
    switch cause {
    case .full: "The disk is full: \(place) could not be written."
    case .gone:
      "The data folder was moved or removed: \(place) can't be written. Put it back, or start again."
    case .noFolder: "\(place) is no folder. Choose a folder with --data."
    case .noFile: "\(place) is no file that can be used. Move it away."
    case .notOurs:
      "The data folder \(place) belongs to another account. Choose one of your own with --data."
    case .openToOthers:
      "Others can write in the data folder \(place). Run: chmod go-w \(place)"
    case .laterVersion:
      "A later version of signup keeps profiles in \(place). Use that one, or choose another folder."
    case .refused(let operation, let code):
      "\(place) cannot be used (\(operation): \(String(cString: strerror(code))))."
    }
  }
}

extension StoredDocument {
  fileprivate var noun: String {
    switch self {
    case .profile: "profile"
    case .record(let kind, _): "record of \(kind.rawValue)"
    }
  }
}
