import FoundationEssentials
import Glibc
import ProfileModel
import ProfileService
import Rehearsal
import Screens
import TestSupport
import Testing
import Wizard
import Wording

@testable import SignupApp

/// The person at the terminal: what is kept of them, and what the service hears.
struct PersonTests {
  private let commands = Commands()

  private var sessionFile: SessionFile {
    SessionFile(path: "\(commands.folder)/.local/state/signup/session")
  }

  private func installation() throws -> Installation {
    let words = ["--data", "\(commands.folder)/data", "--now", "2026-03-01T12:00:00Z"]
    return try Installation(
      Invocation(
        arguments: try Arguments(words, options: CommandOption.common), words: [],
        environment: ["HOME": commands.folder],
        console: Console(writeResult: { _ in }, writeTalk: { _ in })))
  }

  /// A wizard whose work is done at once.
  private struct Sitting {
    var run: Wizard.Run<DirectWorker<Person>>

    init(_ installation: Installation, opening: Wizard.Opening) throws {
      let wizard = Wizard(flow: installation.flow, now: installation.now())
      run = Wizard.Run(wizard, DirectWorker(try Person(installation)), opening: opening)
    }

    mutating func press(_ acts: Wizard.Act...) {
      for act in acts {
        run.take(act)
        // What comes of one piece of work may ask for another.
        for _ in 0..<4 { run.takeReplies() }
      }
    }

    mutating func type(_ answers: String...) {
      for answer in answers { press(.typed(answer), .enterPressed) }
    }
  }

  private func signedUp() throws -> Sitting {
    var sitting = try Sitting(installation(), opening: .form(.signup))
    sitting.type("Ada", "Lovelace", "ada@example.com", "three more horses than one")
    guard case .home = sitting.run.wizard.place else {
      throw Failure("The sign-up did not lead home.")
    }
    return sitting
  }

  private func history() throws -> History {
    let api = try installation().api
    let token = try api.serverToken(lifetime: .seconds(60))
    let user = try api.users(byEmail: "ada@example.com", token: token).first
    return try api.history(of: user?.userID ?? "", token: token)
  }

  @Test func `What is asked and answered is noted, at sign-up and after it`() throws {
    var sitting = try signedUp()
    #expect(try history().entries.map(\.outcome) == [.asked, .answered])
    // The first article asks one thing.
    sitting.press(.enterPressed)
    #expect(sitting.run.wizard.form?.inputs.map(\.field.id) == ["subscribed"])
    sitting.press(.confirmed(true), .enterPressed)
    let noted = try history()
    #expect(noted.entries.map(\.outcome) == [.asked, .answered, .asked, .answered])
    #expect(noted.entries.last?.fields == ["subscribed"])
    #expect(noted.interactions == 2)
  }

  @Test func `Signing out ends the session and removes its file`() throws {
    var sitting = try signedUp()
    let token = try #require(try sessionFile.token())
    #expect(try installation().api.resume(token: token).profile.email == "ada@example.com")
    sitting.press(.upPressed, .enterPressed)
    guard case .start = sitting.run.wizard.place else {
      throw Failure("Signing out did not lead to the start.")
    }
    #expect(!FileManager.default.fileExists(atPath: sessionFile.path))
    #expect(throws: ServiceError.tokenInvalid) { try installation().api.resume(token: token) }
  }

  @Test func `Who signs out of a session that has ended elsewhere is signed out all the same`()
    throws
  {
    var sitting = try signedUp()
    try installation().api.logOut(token: #require(try sessionFile.token()))
    sitting.press(.upPressed, .enterPressed)
    guard case .start = sitting.run.wizard.place else {
      throw Failure("Signing out did not lead to the start.")
    }
    #expect(sitting.run.wizard.notice == nil)
    #expect(!FileManager.default.fileExists(atPath: sessionFile.path))
  }

  @Test func `A token that this data folder does not know is nobody's`() throws {
    try sessionFile.write("a token")
    var person = try Person(installation())
    #expect(try person.resume(for: Interaction(.login)) == nil)
    _ = try signedUp()
    try FileManager.default.removeItem(atPath: "\(commands.folder)/data")
    person = try Person(installation())
    #expect(try person.resume(for: Interaction(.login)) == nil)
  }

  @Test func `A session that cannot be kept is told once`() throws {
    try commands.write("", to: ".local/state/signup")
    var sitting = try signedUp()
    sitting.press(.enterPressed)
    #expect(sitting.run.wizard.form != nil)
    #expect(sitting.run.warnings.count == 1, "\(sitting.run.warnings)")
  }

  @Test func `Who has an account has arrived, and is linked to nothing more`() throws {
    var person = try Person(installation())
    _ = try person.arrive(by: "linkedin", as: "grace-hopper")
    #expect(person.arrival != nil)
    _ = person.begin(try person.api.signUp(.ada))
    #expect(person.arrival == nil)
    #expect(throws: ServiceError.tokenMissing) {
      try person.link(email: "ada@example.com", password: SignUp.words)
    }
  }

  @Test(arguments: [(0o600, true), (0o400, true), (0o640, false), (0o604, false), (0o620, false)])
  func `A session that others can read or write is none, and told`(
    mode: mode_t, isOurs: Bool
  )
    throws
  {
    try sessionFile.write("a token")
    var status = stat()
    #expect(stat(sessionFile.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(chmod(sessionFile.path, mode) == 0)
    #expect((try? sessionFile.token()) == (isOurs ? "a token" : nil))
    var person = try Person(installation())
    let opening = try person.resume(for: Interaction(.login))
    if !isOurs {
      #expect(opening == .lapsed(.storage(Sentences.openToOthers(sessionFile.path)), email: nil))
    }
  }

  @Test func `Who arrives by a connection that there is not is told`() throws {
    var person = try Person(installation())
    let reply = try person.arrive(by: "myspace", as: "ada")
    #expect(
      reply
        == .failed(
          .storage(
            "There is no connection “myspace”. There are: linkedin, github, google-oauth2.")))
  }
}
