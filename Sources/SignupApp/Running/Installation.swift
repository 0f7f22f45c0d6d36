import FileStore
import LoginRules
import ProfileModel
import ProfileService
import Rehearsal
import Screens
import Wizard
import Wording

/// What every command works on: the flow, the profiles, the person's session, and the time.
struct Installation: Sendable {
  let folders: Folders
  let flow: Flow
  let api: UsersAPI
  let arrivals: Arrivals
  let now: @Sendable () -> Timestamp

  /// Opens what the options and the environment name.
  ///
  /// - Throws: where the screens are broken, the data folder is not to be trusted, or the time is
  ///   none.
  init(_ invocation: Invocation) throws(Failure) {
    try self.init(invocation, FlowSource(folder: invocation.arguments[.screens]).flow())
  }

  /// The same, where the screens were read already.
  ///
  /// - Parameter clock: what to go by; `nil` for what the options say.
  init(_ invocation: Invocation, _ flow: Flow, clock: VirtualClock? = nil) throws(Failure) {
    let arguments = invocation.arguments
    folders = try Folders(data: arguments[.data], environment: invocation.environment)
    self.flow = flow
    now = if let clock { clock.time } else { try Self.clock(arguments[.now]) }
    arrivals = try invocation.arrivals(in: flow)
    let (dataFolder, now) = (folders.data, now)
    let rules = RuleBook(preparing: {
      .of(dataFolder: dataFolder, personas: flow.personas, now: now)
    })
    do throws(StoreError) {
      var settings = UsersAPI.Settings()
      settings.passwords = flow.password
      settings.providers = flow.providers
      api = UsersAPI(
        store: try JSONFileStore(folder: folders.data, now: now), settings: settings,
        rules: rules, now: now)
    } catch {
      throw Failure(Sentences.failure(error))
    }
  }

  /// The time of day, or the one that `--now` says, which then stands still.
  static func clock(_ text: String?) throws(Failure) -> @Sendable () -> Timestamp {
    guard let text else { return { .current } }
    let date = try time(text, since: .current)
    return { date }
  }

  /// The time that `--now` says.
  ///
  /// - Parameter start: what one like `+P7D` is counted from.
  static func time(_ text: String, since start: Timestamp) throws(Failure) -> Timestamp {
    let time =
      text.hasPrefix("+")
      ? Duration(iso8601: String(text.dropFirst())).map { start + $0 } : Timestamp(text)
    guard let time else { throw Failure(Sentences.needsTime) }
    return time
  }
}

extension Invocation {
  /// The interaction that `--event` and `--context` tell of, with what an article adds to it.
  func interaction(in flow: Flow, default event: Interaction.Event) throws(Failure) -> Interaction {
    var interaction = Interaction(event)
    if let name = arguments[.event] {
      interaction.event = Interaction.Event(rawValue: name)
      let known = flow.events
      guard known.contains(interaction.event) else {
        throw Failure(Sentences.unknownEvent(name, known: known.map(\.rawValue)))
      }
    }
    for pair in arguments.all(.context) {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw Failure(Sentences.needsContext)
      }
      interaction.context[String(parts[0])] = String(parts[1])
    }
    try complete(&interaction, from: flow)
    return interaction
  }

  /// An article brings its topic along.
  private func complete(_ interaction: inout Interaction, from flow: Flow) throws(Failure) {
    guard interaction.event == .article else { return }
    let known = flow.articles.map(\.id)
    guard let id = interaction.context["article"] else {
      throw Failure(Sentences.noArticle(known: known))
    }
    guard let article = flow.article(id) else {
      throw Failure(Sentences.unknownArticle(id, known: known))
    }
    interaction.context.merge(
      article.interaction().context, uniquingKeysWith: { given, _ in given })
  }
}
