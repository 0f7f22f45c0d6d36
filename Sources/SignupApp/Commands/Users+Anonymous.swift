import ProfileModel
import ProfileService
import Staging
import Wording

/// An export that can be handed on.
extension Users {
  /// Prints one person, or everybody, with made-up values that the flow takes as it takes the real ones.
  /// Of secrets, sessions and passwords it has nothing.
  func exportAnonymously(_ who: String?) throws(Failure) -> Failure.Status {
    var export = AnonymousExport(users: self)
    if let who {
      let id = try id(of: who)
      export.take(
        .success(
          try invocation.calling { () throws(ServiceError) in try api.export(id, token: token) }))
    } else {
      try invocation.calling { () throws(ServiceError) in
        try api.exportAll(token: token) { export.take($0) }
      }
    }
    return export.hasFailed ? .left : .done
  }
}

/// The lines of an export, one after the other.
private struct AnonymousExport {
  let users: Users
  private(set) var hasFailed = false
  private var number = 0

  init(users: Users) { self.users = users }

  mutating func take(_ line: Result<[UInt8], ServiceError>) {
    let console = users.invocation.console
    switch line {
    case .failure(let error):
      console.say("signup: \(Sentences.failure(error))")
      hasFailed = true
    case .success(let line):
      // What was just written as JSON is JSON.
      guard let json = try? JSONValue(parsing: line) else { return }
      number += 1
      let anonymous = Anonymous(
        of: Profile(document: json["profile"]?.object ?? [:]),
        json["history"].flatMap(History.init(json:)) ?? History(), flow: users.flow,
        number: number)
      console.printJSON(Self.line(of: anonymous))
      if anonymous.unmatched.isEmpty { return }
      console.say(
        "signup: "
          + Sentences.unmatched(anonymous.unmatched.map(\.description), inLine: number))
      hasFailed = true
    }
  }

  private static func line(of anonymous: Anonymous) -> [UInt8] {
    OrderedJSON.object([
      ("profile", JSONValue.object(anonymous.profile.document).encoded()),
      ("history", anonymous.history.json.encoded()),
    ])
  }
}
