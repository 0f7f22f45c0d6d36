package import ProfileModel
import ProfileService
import Screens
package import Wizard

/// Whom a script begins with, for somebody who then runs the wizard by hand.
extension Rehearsal {
  /// Whoever does the wizard's work for them. Nothing of it is kept beyond the process.
  package var person: Person { person() }

  /// The clock of the service.
  package var time: @Sendable () -> Timestamp { clock.time }

  /// Time goes on as it does outside, in place of standing still.
  package func letTimeRun() { clock.run() }

  /// Lets time go by, and the person come back. Whose session has ended meanwhile logs in, where we
  /// know how they do.
  ///
  /// - Returns: the person, and where they are; the start, where nobody is known.
  package func comingBack(after absence: Duration) -> (Person, Wizard.Opening) {
    clock.pass(absence)
    var person = person()
    let interaction = Interaction(.login)
    guard let opening = try? person.resume(for: interaction) else { return (person, .start) }
    guard case .lapsed(.sessionExpired, _) = opening, let visit = logIn(&person) else {
      return (person, opening)
    }
    return (person, .interaction(interaction, visit))
  }

  private func logIn(_ person: inout Person) -> Visit? {
    switch account {
    case .password(let email, let password)?:
      return (try? api.logIn(email: email, password: password)).map { person.begin($0) }
    case .connection(let persona)?:
      guard let name = persona.connection,
        case .loggedIn(let visit)? = try? person.arrive(by: name, as: persona.id)
      else { return nil }
      return visit
    case nil: return nil
    }
  }
}
