import ProfileModel
import ProfileService
import Wording

/// The list of all profiles.
extension Users {
  /// Prints profiles as they are read: all of them, or one page where an option asks for one.
  func list(page: CommandOption, perPage: CommandOption) throws(Failure) -> Failure.Status {
    var list = ProfileList(console: invocation.console, isJSON: invocation.arguments.has(.json))
    if invocation.arguments.has(page) || invocation.arguments.has(perPage) {
      let page = try number(page, in: 0...1_000_000) ?? 0
      let perPage = try number(perPage, in: 1...100) ?? 50
      let profiles = try invocation.calling { () throws(ServiceError) in
        try api.users(page: page, perPage: perPage, token: token)
      }
      for profile in profiles { list.print(profile) }
    } else {
      try invocation.calling { () throws(ServiceError) in
        try api.allUsers(token: token) { list.print($0) }
      }
    }
    return list.end()
  }

  private func number(_ option: CommandOption, in range: ClosedRange<Int>) throws(Failure) -> Int? {
    guard let text = invocation.arguments[option] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw Failure(Sentences.needsNumber("--\(option.name)", in: range))
    }
    return number
  }
}

/// A list that is printed while it comes.
private struct ProfileList {
  let console: Console
  let isJSON: Bool
  /// What is still to be printed, since what comes after it decides how it ends.
  private var pending: [UInt8]?
  private var hasFailed = false

  init(console: Console, isJSON: Bool) { (self.console, self.isJSON) = (console, isJSON) }

  mutating func print(_ result: Result<Profile, ServiceError>) {
    switch result {
    case .success(let profile): print(profile)
    case .failure(let error):
      console.say("signup: \(Sentences.failure(error))")
      hasFailed = true
    }
  }

  mutating func print(_ profile: Profile) {
    guard isJSON else { return console.print(Self.row(of: profile)) }
    let text = JSONText.of(profile).dropLast()
    if let pending { console.printJSON(pending + Array(",\n".utf8)) }
    pending = pending == nil ? Array("[".utf8) + text : Array(text)
  }

  /// - Returns: the exit status.
  func end() -> Failure.Status {
    if isJSON { console.printJSON((pending ?? Array("[".utf8)) + Array("]".utf8)) }
    return hasFailed ? .left : .done
  }

  private static func row(of profile: Profile) -> String {
    [profile.userID, profile.email, profile.name].map { $0 ?? "–" }.joined(separator: "  ")
  }
}
