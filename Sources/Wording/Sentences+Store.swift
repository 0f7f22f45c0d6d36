import Glibc
import ProfileModel
package import ProfileService

/// What the service and its store could not do.
extension Sentences {
  /// What the service says to whoever called it. What it says of its store are our words, all others
  /// are its own.
  package static func failure(_ error: ServiceError) -> String {
    switch error {
    case .store(let error): failure(error)
    case .laterVersion(let kind): writtenLater("The \(kind.rawValue)")
    default: error.message
    }
  }

  /// Why a line of a file, which should hold one user, made none.
  package static func failure(inLine error: ServiceError) -> String {
    switch error {
    case .notJSON(let fault): json(inLine: fault.problem)
    case .notAnObject:
      "a line holds one user, a JSON object; take a list apart, without [ ] and the commas between"
    default: failure(error)
    }
  }

  /// What happened, and where something can be done, what.
  package static func failure(_ error: StoreError) -> String {
    switch error {
    case .emailTaken: "The email belongs to another user."
    case .identityTaken: "The identity belongs to another user."
    case .userExists: "The user already exists."
    case .notFound: "The user does not exist."
    case .revisionMismatch: "The document was changed by another writer."
    case .unreadable(let document, let place):
      "The \(noun(document)) could not be read and was set aside as \(place). "
        + "Repair it and put it back where it was."
    case .keyTooLong: "The email is too long."
    case .tooLarge(let maximum): "The document would be larger than \(maximum) bytes."
    case .unreachable(let hindrance): failure(hindrance.cause, at: hindrance.place)
    }
  }

  private static func failure(_ cause: StoreError.Cause, at place: String) -> String {
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

  static func writtenLater(_ document: String) -> String {
    "\(document) was written by a later version of signup. Use that one."
  }

  private static func noun(_ document: StoredDocument) -> String {
    switch document {
    case .profile: "profile"
    case .record(let kind, _): "record of \(kind.rawValue)"
    }
  }
}
