import ProfileModel
import ProfileService
import Screens
import Staging

extension ScriptReader {
  private static let deeds = ScriptStep.Deed.allCases.map(\.rawValue)
  private static let interactionKeys = ["interaction", "context", "silent", "logIn"]

  mutating func step(_ spot: Spot) -> ScriptStep? {
    guard isObject(spot) else { return nil }
    let found = ScriptStep.Deed.allCases.filter { spot[$0.rawValue] != nil }
    guard let deed = found.first, found.count == 1, let value = spot[deed.rawValue] else {
      note(.notOneDeed(known: Self.deeds), at: spot)
      return nil
    }
    _ = isObject(spot, keys: deed == .interaction ? Self.interactionKeys : [deed.rawValue])
    return step(deed, value, in: spot)
  }

  private mutating func step(
    _ deed: ScriptStep.Deed, _ value: Spot, in spot: Spot
  ) -> ScriptStep? {
    switch deed {
    case .say: return text(value).map(ScriptStep.say)
    case .interaction: return interaction(value, in: spot)
    case .arrive: return arriving(value).map(ScriptStep.arrive)
    case .answer: return answers(value).map(ScriptStep.answer)
    case .correct: return answers(value).map(ScriptStep.correct)
    case .wait: return duration(value).map(ScriptStep.wait)
    case .expect: return expectation(value).map(ScriptStep.expect)
    case .notNow: return yes(value, .notNow)
    case .dontAskAgain: return yes(value, .dontAskAgain)
    case .back: return yes(value, .back)
    case .leave: return yes(value, .leave)
    case .abandon: return yes(value, .abandon)
    case .signOut: return yes(value, .signOut)
    }
  }

  private mutating func interaction(_ value: Spot, in spot: Spot) -> ScriptStep? {
    let known = flow.events.map(\.rawValue)
    let name = word(value, of: .event, known: known)
    let context = spot["context"].map { self.context($0) } ?? [:]
    let isSilent = spot["silent"].flatMap { truth($0) } ?? false
    let isLogin = spot["logIn"].flatMap { truth($0) } ?? false
    if isSilent && isLogin { note(.exclusive("silent", "logIn"), at: spot) }
    guard let name else { return nil }
    let interaction = Interaction(Interaction.Event(rawValue: name), context: context)
    if interaction.event == .article { checkArticle(of: spot) }
    return .interaction(interaction, isSilent ? .session : isLogin ? .login : .usual)
  }

  private mutating func context(_ spot: Spot) -> [String: String] {
    guard isObject(spot) else { return [:] }
    return spot.members.reduce(into: [:]) { context, member in
      context[member.key] = text(member.spot)
    }
  }

  private mutating func checkArticle(of spot: Spot) {
    if let value = spot["context"]?["article"] {
      _ = word(value, of: .article, known: flow.articles.map(\.id))
    } else {
      note(.missingKey("context.article"), at: spot)
    }
  }

  private mutating func arriving(_ spot: Spot) -> Persona? {
    guard isObject(spot, keys: ["connection", "persona", "claims"]) else { return nil }
    guard let value = spot["connection"] else {
      note(.missingKey("connection"), at: spot)
      return nil
    }
    let known = flow.providers.map(\.connection)
    guard let connection = word(value, of: .connection, known: known) else { return nil }
    switch (spot["persona"], spot["claims"]) {
    case (let persona?, nil): return self.persona(persona, at: connection)
    case (nil, let claims?): return self.persona(of: claims, at: connection)
    case (nil, nil): note(.missingKey("persona"), at: spot)
    case (_?, _?): note(.exclusive("persona", "claims"), at: spot)
    }
    return nil
  }

  private mutating func persona(of claims: Spot, at connection: String) -> Persona? {
    guard isObject(claims), let members = claims.value.object,
      let provider = flow.providers.by(connection: connection)
    else { return nil }
    if (try? Arrival(provider, claims: members)) == nil {
      note(.nobodyArrives(at: provider.title), at: claims)
    }
    return Persona(id: "", title: .none, connection: connection, claims: members)
  }

  /// In the order in which the flow has the fields, since an object has none.
  private mutating func answers(_ spot: Spot) -> [FieldAnswer]? {
    guard isObject(spot) else { return nil }
    let fields = fields
    var answers: [FieldAnswer] = []
    for (key, value) in spot.members {
      check(key, at: spot, of: .field, known: fields)
      if let answer = answer(value) { answers.append(FieldAnswer(key, answer)) }
    }
    return answers.sorted {
      fields.firstIndex(of: $0.field) ?? 0 < fields.firstIndex(of: $1.field) ?? 0
    }
  }

  /// The ids of all fields, and of those of the login, which no file declares.
  var fields: [String] {
    let declared = flow.subjects.fields
    return declared + ["email", "password"].filter { !declared.contains($0) }
  }

  private mutating func answer(_ spot: Spot) -> ScriptedAnswer? {
    guard spot.value.object != nil else { return .value(spot.value) }
    let made: [JSONValue: GeneratedPassword] = [true: .own, "other": .other, "weak": .weak]
    guard let kind = spot["generated"].flatMap({ made[$0.value] }) else {
      note(.expected(.generated), at: spot)
      return nil
    }
    return .generated(kind)
  }
}
