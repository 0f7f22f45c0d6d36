package import ProfileModel

extension Wizard {
  /// Why work that the wizard asked for was not done. Data only.
  package enum Trouble: Hashable, Sendable {
    case emailTaken
    /// The email of somebody who came by a connection belongs to an account without a password,
    /// which continues with another connection.
    case continuesWith(connection: String)
    /// An unknown email or a wrong password; nobody is told which.
    case wrongCredentials
    /// Too many attempts; try again after so many seconds.
    case throttled(seconds: Int)
    /// A rule denies the login, in its own words.
    case denied(String)
    /// The service refused values by the attribute they were meant for.
    case refused([AttributePath: Refusal])
    /// The session ended: log in again.
    case sessionEnded
    /// The session ended by itself after so many days: log in again.
    case sessionExpired(days: Int)
    /// The account is closed to the person, who can do nothing about it here.
    case blocked
    /// Profile changed or vanished under us, the disk is full and the like: a sentence for people.
    case storage(String)
  }
}
