import FoundationEssentials
import ProfileModel
import ProfileService

extension Command {
  /// What the owner of the data folder can do with the profiles in it.
  static let users = [
    Command(
      name: "users list", words: [], summary: "every profile: id, email, name", options: [.json]
    ) { invocation throws(Failure) in try Users(invocation).list() },
    Command(
      name: "users show", words: ["WHO"], summary: "one profile, by email or id", options: []
    ) { invocation throws(Failure) in try Users(invocation).show(invocation.words[0]) },
    Command(
      name: "users patch", words: ["WHO", "JSON"], summary: "change a profile", options: []
    ) { invocation throws(Failure) in
      try Users(invocation).patch(invocation.words[0], with: invocation.words[1])
    },
    Command(
      name: "users delete", words: ["WHO"], summary: "remove everything about a person",
      options: []
    ) { invocation throws(Failure) in try Users(invocation).delete(invocation.words[0]) },
  ]
}

/// The profiles, seen with a server's token.
struct Users {
  let api: UsersAPI
  let token: String
  let invocation: Invocation

  init(_ invocation: Invocation) throws(Failure) {
    self.invocation = invocation
    let installation = try Installation(invocation)
    api = installation.api
    token = try Self.calling { () throws(ServiceError) in
      try installation.api.serverToken(scopes: .server, lifetime: 60)
    }
  }

  func list() throws(Failure) -> Failure.Status {
    var all: [Profile] = []
    var page = 0
    while true {
      let number = page
      let listing = try Self.calling { () throws(ServiceError) in
        try api.users(page: number, perPage: 100, token: token)
      }
      all += listing.users
      page += 1
      guard listing.start + listing.limit < listing.total else { break }
    }
    if invocation.arguments.has(.json) {
      invocation.console.printJSON(JSONText.of(.array(all.map { .object($0.document) })))
    } else {
      for profile in all { invocation.console.print(Self.row(of: profile)) }
    }
    return .done
  }

  private static func row(of profile: Profile) -> String {
    [profile.userID, profile.email, profile.name].map { $0 ?? "–" }.joined(separator: "  ")
  }

  func show(_ who: String) throws(Failure) -> Failure.Status {
    invocation.console.printJSON(JSONText.of(try find(who)))
    return .done
  }

  func patch(_ who: String, with text: String) throws(Failure) -> Failure.Status {
    guard let patch = try? JSONValue(parsing: text.utf8).object else {
      throw Failure("The patch has to be a JSON object, as in '{\"given_name\": \"Ada\"}'.")
    }
    let id = try find(who).userID ?? who
    let profile = try Self.calling { () throws(ServiceError) in
      try api.update(id, patch: patch, token: token)
    }
    invocation.console.printJSON(JSONText.of(profile))
    return .done
  }

  func delete(_ who: String) throws(Failure) -> Failure.Status {
    let id = try find(who).userID ?? who
    try Self.calling { () throws(ServiceError) in try api.delete(id, token: token) }
    invocation.console.say("Deleted \(who).")
    return .done
  }

  /// What a person was asked and answered.
  func history(of profile: Profile) throws(Failure) -> History {
    guard let id = profile.userID else { return History() }
    return try Self.calling { () throws(ServiceError) in try api.history(of: id, token: token) }
  }

  /// A person by id or email.
  func find(_ who: String) throws(Failure) -> Profile {
    try Self.calling { () throws(ServiceError) in
      if who.contains("|") { return try api.user(who, token: token) }
      guard let profile = try api.users(byEmail: who, token: token).first else {
        throw .inexistentUser
      }
      return profile
    }
  }

  private static func calling<Value>(
    _ work: () throws(ServiceError) -> Value
  ) throws(Failure) -> Value {
    do throws(ServiceError) { return try work() } catch { throw Failure(error.message) }
  }
}
