import FileStore
import ProfileModel
import ProfileService
import Rehearsal
import Screens
import System
import Wording

/// As whom somebody runs the wizard who only looks on: in a copy that is kept in memory, and gone with
/// the session.
enum Guise {
  case persona(Persona)
  /// Somebody of the data folder.
  case copy(Profile, History)

  /// Whom a script of the session begins with.
  var beginning: Script.Beginning {
    switch self {
    case .copy(let profile, let history): .somebody(profile, history)
    // Nothing of them is kept yet, and nobody vouches for them.
    case .persona(let persona) where persona.connection == nil && persona.profile == nil: .nobody
    case .persona(let persona): .persona(persona)
    }
  }

  /// What the header says at every place, as long as there is room for, and shorter.
  var banner: [String] {
    switch self {
    case .copy(let profile, _): Sentences.banner(copyOf: profile.email ?? profile.userID ?? "")
    case .persona(let persona): Sentences.banner(persona: persona.id)
    }
  }

  /// When the session begins, where nothing else is said. Personas live in the time of scripts, so
  /// that what they show is the same each time.
  var start: Timestamp {
    if case .persona = self { Script.usualStart } else { .current }
  }
}

extension Invocation {
  /// As whom `--persona` or `--as` says that the session is; `nil` for oneself.
  func guise(in flow: Flow) throws(Failure) -> Guise? {
    let given = [CommandOption.persona, .asWho, .claims].filter { arguments.has($0) }
    if given.count > 1 {
      throw Failure(Sentences.apart("--\(given[0].name)", "--\(given[1].name)"))
    }
    if let name = arguments[.persona] { return .persona(try persona(named: name, in: flow)) }
    if let who = arguments[.asWho] { return try copy(of: who, flow) }
    return nil
  }

  private func persona(named name: String, in flow: Flow) throws(Failure) -> Persona {
    if let persona = flow.persona(name) { return persona }
    throw Failure(Sentences.noPersona(name, known: flow.personas.map(\.id)))
  }

  private func copy(of who: String, _ flow: Flow) throws(Failure) -> Guise {
    let folders = try Folders(data: arguments[.data], environment: environment)
    // To open a folder that is not there would make it.
    guard Folder.isThere(folders.data) else { throw Failure(Sentences.nobody(who, known: [])) }
    let emails: [String]
    do throws(ServiceError) {
      let api = try Self.api(on: folders.data)
      if let found = try api.copy(of: who) { return .copy(found.profile, found.history) }
      emails = try api.emails(ofFirst: 10_000)
    } catch {
      throw Failure(Sentences.failure(error))
    }
    throw Failure(Sentences.nobody(who, known: emails))
  }

  private static func api(on folder: String) throws(ServiceError) -> UsersAPI {
    do throws(StoreError) {
      let now: @Sendable () -> Timestamp = { .current }
      return UsersAPI(store: try JSONFileStore(folder: folder, now: now), now: now)
    } catch {
      throw .store(error)
    }
  }
}
