import ProfileModel
import ProfileService
import Screens
import System
import Wording

/// The profiles, seen with a server's token.
struct Users {
  let api: UsersAPI
  let token: String
  let invocation: Invocation
  let flow: Flow
  let now: @Sendable () -> Timestamp

  init(_ invocation: Invocation) throws(Failure) {
    self.invocation = invocation
    let installation = try Installation(invocation)
    api = installation.api
    flow = installation.flow
    now = installation.now
    token = try invocation.calling { () throws(ServiceError) in
      try installation.api.serverToken(scopes: .server, lifetime: .seconds(60))
    }
  }

  func show(_ who: String) throws(Failure) -> Failure.Status {
    invocation.console.printJSON(JSONText.of(try find(who)))
    return .done
  }

  func patch(_ who: String, with word: String) throws(Failure) -> Failure.Status {
    let isTyped = word == "-"
    let bytes = try Failure.telling { () throws(SystemError) in
      isTyped ? try WholeFile.standardInput(atMost: 1 << 20) : Array(word.utf8)
    }
    let patch = try Self.patch(bytes)
    guard isTyped || patch["password"] == nil else {
      throw Failure(Sentences.passwordIsReadable)
    }
    let id = try find(who).userID ?? who
    let profile = try invocation.calling { () throws(ServiceError) in
      try api.update(id, patch: patch, token: token)
    }
    invocation.console.printJSON(JSONText.of(profile))
    return .done
  }

  private static func patch(_ bytes: [UInt8]) throws(Failure) -> JSONObject {
    do throws(JSONFault) {
      if let patch = try JSONValue(parsing: bytes).object { return patch }
    } catch {
      throw Failure(Sentences.patchIsNoJSON(error))
    }
    throw Failure(Sentences.patchIsNoObject)
  }

  func delete(_ who: String) throws(Failure) -> Failure.Status {
    let id = try find(who).userID ?? who
    try invocation.calling { () throws(ServiceError) in try api.delete(id, token: token) }
    invocation.console.say(Sentences.deleted(who))
    return .done
  }

  /// What a person was asked and answered.
  func history(of profile: Profile) throws(Failure) -> History {
    guard let id = profile.userID else { return History() }
    return try invocation.calling { () throws(ServiceError) in
      try api.history(of: id, token: token)
    }
  }

  /// A person by id or email.
  func find(_ who: String) throws(Failure) -> Profile {
    try invocation.calling { () throws(ServiceError) in
      if who.contains("|") { return try api.user(who, token: token) }
      guard let profile = try api.users(byEmail: who, token: token).first else {
        throw .inexistentUser
      }
      return profile
    }
  }
}

extension Invocation {
  /// What the service answers. What it refuses is told in words, or by `--json` in its own envelope.
  func calling<Value>(
    _ work: () throws(ServiceError) -> Value
  ) throws(Failure) -> Value {
    do throws(ServiceError) { return try work() } catch {
      guard arguments.has(.json) else { throw Failure(Sentences.failure(error)) }
      console.printJSON(error.envelope.encoded())
      try console.finish()
      throw Failure([])
    }
  }
}
