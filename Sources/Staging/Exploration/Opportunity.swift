import ProfileModel
import Screens

/// How a visit can begin.
struct Opportunity: Hashable {
  let interaction: Interaction
  /// Whether the person logs in, rather than returning by a session.
  let isLogin: Bool
}

/// Somebody new who comes by a connection, or by none.
struct Newcomer {
  /// `nil` for none.
  let connection: String?
  let claims: JSONObject
  let profile: Profile
}

extension Abstraction {
  /// Every occasion that tests tell apart, sign-up aside.
  var occasions: [Opportunity] {
    let isLoginSeen = logins.isCounted || places.contains(where: \.isToldAtLogin)
    return flow.events.filter { $0 != .signup }.flatMap { event in
      contexts(at: event).flatMap { context -> [Opportunity] in
        let interaction = Interaction(event, context: context)
        let usual = Opportunity(interaction: interaction, isLogin: event == .login)
        guard isLoginSeen else { return [usual] }
        return [usual, Opportunity(interaction: interaction, isLogin: event != .login)]
      }
    }
  }

  var signUps: [Interaction] { contexts(at: .signup).map { Interaction(.signup, context: $0) } }

  /// What may come with an event, as far as tests tell it apart.
  private func contexts(at event: Interaction.Event) -> [[String: String]] {
    var tests: [String: [ValueTest]] = [:]
    for test in screens.flatMap(\.everyTest) {
      if case .context(let key) = test.fact { tests[key, default: []].append(test.test) }
    }
    var contexts = articles(tests, at: event)
    for (key, tests) in tests.sorted(by: { $0.key < $1.key }) where !Self.ofArticles.contains(key) {
      let values: [String?] = [nil] + texts(tests)
      contexts = contexts.flatMap { context in
        values.map { value in context.merging(value.map { [key: $0] } ?? [:]) { $1 } }
      }
    }
    return contexts
  }

  private static let ofArticles = ["article", "topic"]

  /// The articles that tests tell apart; at other events, none as well.
  private func articles(
    _ tests: [String: [ValueTest]], at event: Interaction.Event
  ) -> [[String: String]] {
    let isTested = Self.ofArticles.contains { tests[$0] != nil }
    let none: [[String: String]] = event == .article && !flow.articles.isEmpty ? [] : [[:]]
    guard isTested || event == .article else { return none }
    var seen: Set<[Bool]> = []
    let articles = flow.articles.map { $0.interaction().context }.filter { context in
      seen.insert(
        Self.ofArticles.flatMap { key in
          (tests[key] ?? []).map { $0.holds(for: context[key].map(JSONValue.string)) }
        }
      ).inserted
    }
    return none + (flow.articles.isEmpty && isTested ? unlisted(tests) : articles)
  }

  /// Where no articles are declared, those that tests name.
  private func unlisted(_ tests: [String: [ValueTest]]) -> [[String: String]] {
    Self.ofArticles.flatMap { key in texts(tests[key] ?? []).map { [key: $0] } }
  }

  /// One text for each outcome of some tests.
  private func texts(_ tests: [ValueTest]) -> [String] {
    var seen: Set<[Bool]> = []
    return Specimens.values(for: [], tests).compactMap(\.string).filter { text in
      seen.insert(tests.map { $0.holds(for: .string(text)) }).inserted
    }
  }
}

// MARK: - What others tell

extension Abstraction {
  /// Everybody who can come, as far as it makes a difference: by a password, or by a provider that
  /// tells some of what it may.
  var newcomers: [Newcomer] {
    var found = [Newcomer(connection: nil, claims: [:], profile: Profile())]
    var seen: Set<Profile> = []
    for provider in flow.providers {
      for claims in claims(of: provider) {
        let newcomer = Newcomer(provider, claims: claims)
        let known = state(of: newcomer)
        if seen.insert(profile(of: known, createdAt: Self.now)).inserted { found.append(newcomer) }
      }
    }
    return found
  }

  /// What a provider may say, each way that makes a difference.
  private func claims(of provider: Provider) -> [JSONObject] {
    let id = provider.mapping.claims(saying: ["user_id": "1"])
    var said: [[AttributePath: JSONValue]] = [[:]]
    for attribute in provider.mapping.attributes {
      let values = places(of: attribute, by: provider).flatMap { places[$0].values }
      let distinct = values.reduce(into: [JSONValue]()) { if !$0.contains($1) { $0.append($1) } }
      guard !distinct.isEmpty, said.count * (distinct.count + 1) <= 4096 else { continue }
      said += said.flatMap { said in
        distinct.map { value in said.merging([attribute: value]) { $1 } }
      }
    }
    return said.map { provider.mapping.claims(saying: $0).merging(id) }
  }

  private func places(of attribute: AttributePath, by provider: Provider) -> [Int] {
    let paths =
      [provider.connection, provider.id].map {
        AttributePath(stringLiteral: "identities.\($0).profileData.\(attribute)")
      } + [attribute]
    return places.indices.filter { places[$0].isToldOnArrival && paths.contains(places[$0].path) }
  }

  /// The state of somebody who has just come.
  func state(of newcomer: Newcomer) -> LifeState {
    var state = start
    for (index, place) in places.enumerated() {
      guard let value = newcomer.profile[place.path] else { continue }
      state.numbers[index] = UInt16(position(of: value, at: index))
    }
    return state
  }

  /// The position of the value that stands for another.
  private func position(of value: JSONValue, at place: Int) -> Int {
    let values = places[place].values
    if let index = values.firstIndex(of: value) { return index + 1 }
    let fields = asked.filter { $0.sources.contains(place) }.map(\.field)
    let index = values.firstIndex { other in
      fields.allSatisfy { $0.isAnswered(by: other) == $0.isAnswered(by: value) }
    }
    return index.map { $0 + 1 } ?? 0
  }

  /// What others may write at a login, each way that makes a difference: the places, and the positions
  /// of their values.
  func tellings(in state: LifeState) -> [[Int: Int]] {
    var tellings: [[Int: Int]] = [[:]]
    for place in places.indices where places[place].isToldAtLogin {
      let options = news(at: place, in: state)
      guard !options.isEmpty, tellings.count * (options.count + 1) <= 1024 else { continue }
      tellings += tellings.flatMap { told in
        options.map { option in told.merging([place: option]) { $1 } }
      }
    }
    return tellings
  }

  private func news(at place: Int, in state: LifeState) -> [Int] {
    let questions = asked.indices.filter {
      asked[$0].sources.contains(place) || asked[$0].overlooked.contains(place)
    }
    let isPlain = !questions.isEmpty && questions.allSatisfy { asked[$0].isPlain }
    guard isPlain, let question = questions.first else {
      return places[place].values.indices.map { $0 + 1 }.filter { $0 != Int(state.numbers[place]) }
    }
    // That it is known is all that matters; by whom does not.
    let first = asked[question].sources.first { places[$0].isToldAtLogin }
    let isFirst = first == place || asked[question].overlooked.contains(place)
    return isFirst && source(of: question, in: state) == nil && state.numbers[place] == 0
      && !places[place].values.isEmpty ? [1] : []
  }
}

extension Newcomer {
  /// Somebody whom a provider vouches for, as they are before they sign up.
  init(_ provider: Provider, claims: JSONObject) {
    connection = provider.connection
    self.claims = claims
    var document = provider.setsRoots == .neverOnLogin ? [:] : provider.roots(from: claims)
    document["identities"] = [
      [
        "connection": .string(provider.connection), "provider": .string(provider.id),
        "user_id": "1", "isSocial": true,
        "profileData": .object(provider.mapping.normalized(claims)),
      ]
    ]
    profile = Profile(document: document)
  }
}
