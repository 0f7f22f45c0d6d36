import ProfileModel
import ProfileService
import Screens
import Staging
import Wording

extension Command {
  private static let user = CommandOption("user", "WHO", help: "the person, by email or id")
  private static let profile = CommandOption("profile", "FILE", help: "a profile, as a JSON file")
  private static let history = CommandOption("history", "FILE", help: "a history, as a JSON file")
  private static let interactions = CommandOption(
    "interactions", "N", help: "which interaction this would be, from 1")
  private static let logins = CommandOption(
    "logins", "N", help: "how many logins there would be by then")
  private static let ahead = CommandOption(
    "ahead", "DURATION", help: "what will be asked in the next days, as in P90D")

  /// Why each field is asked, or isn't.
  static let plan = Command(
    name: "plan", words: [], summary: "why each field is or isn't asked",
    options: [user, profile, history, .event, .context, interactions, logins, ahead, .json]
  ) { invocation throws(Failure) in
    let installation = try Installation(invocation)
    let (profile, history) = try subject(of: invocation, installation)
    let visit = Visit(
      profile: try counted(profile, invocation), history: try counted(history, invocation),
      now: installation.now())
    if let span = invocation.arguments[ahead] {
      return try foresee(span, for: visit, installation.flow, invocation)
    }
    let interaction = try invocation.interaction(in: installation.flow, default: .login)
    let plan = Plan(for: visit, flow: installation.flow, interaction: interaction)
    let text = PlanText(plan: plan, flow: installation.flow)
    if invocation.arguments.has(.json) {
      invocation.console.printJSON(text.json)
    } else {
      for line in text.lines { invocation.console.print(line) }
    }
    return .done
  }

  /// Prints what will be asked from now on: at every interaction, or at the one that options tell of.
  private static func foresee(
    _ span: String, for visit: Visit, _ flow: Flow, _ invocation: Invocation
  ) throws(Failure) -> Failure.Status {
    guard let duration = Duration(iso8601: span), duration > .zero, duration <= .days(36_500)
    else { throw Failure(Sentences.needsAhead) }
    let isOne = invocation.arguments.has(.event) || invocation.arguments.has(.context)
    let interactions = isOne ? [try invocation.interaction(in: flow, default: .login)] : nil
    let text = ForecastText(
      forecast: Forecast(
        for: visit, flow: flow, at: interactions, until: visit.now + duration), flow: flow)
    if invocation.arguments.has(.json) {
      invocation.console.printJSON(text.json)
    } else {
      for line in text.lines { invocation.console.print(line) }
    }
    return .done
  }

  private static func subject(
    of invocation: Invocation, _ installation: Installation
  ) throws(Failure) -> (Profile, History) {
    let arguments = invocation.arguments
    switch (arguments[user], arguments[profile]) {
    case (_?, nil) where arguments.has(history):
      throw Failure(Sentences.personOrHistory)
    case (let who?, nil):
      let users = try Users(invocation)
      let found = try users.find(who)
      return (found, try users.history(of: found))
    case (nil, let path?):
      let value = try JSONFile(path).value()
      guard let document = value.object else { throw Failure(Sentences.noProfile(path)) }
      let profile = Profile(document: document)
      try check(profile, path)
      return (profile, try history(at: arguments[history]))
    case (nil, nil): return (Profile(), try history(at: arguments[history]))
    case (_?, _?): throw Failure(Sentences.personOrProfile)
    }
  }

  /// Refuses what no profile can have, such as a day that the calendar has not.
  private static func check(_ profile: Profile, _ path: String) throws(Failure) {
    for attribute in RootAttribute.stored {
      guard let value = profile[attribute] else { continue }
      do throws(RootFault) { try attribute.check(value) } catch {
        throw Failure(Sentences.noProfile(path, because: attribute.rawValue))
      }
    }
  }

  private static func history(at path: String?) throws(Failure) -> History {
    guard let path else { return History() }
    let json = try JSONFile(path).value()
    if let history = History(json: json) { return history }
    throw Failure(
      History.isOfLaterVersion(json) ? Sentences.laterHistory(path) : Sentences.noHistory(path))
  }

  /// The history as it would be right before the interaction that `--interactions` counts to.
  private static func counted(
    _ history: History, _ invocation: Invocation
  ) throws(Failure) -> History {
    guard let number = try number(interactions, from: 1, invocation) else { return history }
    return history.counting(number - 1)
  }

  /// The profile with the number of logins that `--logins` says.
  private static func counted(
    _ profile: Profile, _ invocation: Invocation
  ) throws(Failure) -> Profile {
    guard let number = try number(logins, from: 0, invocation) else { return profile }
    return profile.setting(["logins_count": .number(.integer(Int64(number)))])
  }

  private static func number(
    _ option: CommandOption, from least: Int, _ invocation: Invocation
  ) throws(Failure) -> Int? {
    guard let text = invocation.arguments[option] else { return nil }
    let range = least...1_000_000
    guard let number = Int(text), range ~= number else {
      throw Failure(Sentences.needsNumber("--\(option.name)", in: range))
    }
    return number
  }
}
