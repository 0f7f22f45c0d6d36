import ProfileModel
import ProfileService
import Screens
import Staging

extension ScriptReader {
  private static let deeds = ScriptStep.Deed.allCases.map(\.rawValue)
  private static let interactionKeys = ["interaction", "context", "silent", "logIn"]

  mutating func step(_ node: Node) -> ScriptStep? {
    guard reader.isShape(.object, node) else { return nil }
    let found = ScriptStep.Deed.allCases.filter { node[$0.rawValue] != nil }
    guard let deed = found.first, let value = node[deed.rawValue] else {
      noteNoDeed(in: node)
      return nil
    }
    guard found.count == 1 else {
      note(.severalDeeds(found.map(\.rawValue)), at: node)
      return nil
    }
    let keys = deed == .interaction ? Self.interactionKeys : [deed.rawValue]
    _ = reader.isObject(node, keys: keys)
    return step(deed, value, in: node)
  }

  /// A key with a slip tells more than that nothing happens.
  private mutating func noteNoDeed(in node: Node) {
    if node.memberNodes.isEmpty { return note(.noDeed(known: Self.deeds), at: node) }
    _ = reader.isObject(node, keys: Self.deeds)
  }

  private mutating func step(
    _ deed: ScriptStep.Deed, _ value: Node, in node: Node
  ) -> ScriptStep? {
    switch deed {
    case .say: return reader.shownText(value).map(ScriptStep.say)
    case .interaction: return interaction(value, in: node)
    case .arrive: return arriving(value).map(ScriptStep.arrive)
    case .answer: return answers(value).map(ScriptStep.answer)
    case .correct: return answers(value).map(ScriptStep.correct)
    case .wait: return reader.duration(value).map(ScriptStep.wait)
    case .expect: return expectation(value).map(ScriptStep.expect)
    case .notNow: return yes(value, .notNow)
    case .dontAskAgain: return yes(value, .dontAskAgain)
    case .back: return yes(value, .back)
    case .leave: return yes(value, .leave)
    case .abandon: return yes(value, .abandon)
    case .signOut: return yes(value, .signOut)
    }
  }

  private mutating func interaction(_ value: Node, in node: Node) -> ScriptStep? {
    let name = reader.word(value, of: .event, known: names.events)
    let context = node["context"].map { self.context($0) } ?? [:]
    let isSilent = reader.optional("silent", of: node) { $0.truth($1) } ?? false
    let isLogin = reader.optional("logIn", of: node) { $0.truth($1) } ?? false
    if isSilent && isLogin { note(.exclusive("silent", "logIn"), at: node) }
    guard let name else { return nil }
    let interaction = Interaction(Interaction.Event(rawValue: name), context: context)
    if interaction.event == .article { checkArticle(of: node) }
    return .interaction(interaction, isSilent ? .session : isLogin ? .login : .usual)
  }

  private mutating func context(_ node: Node) -> [String: String] {
    guard reader.isShape(.object, node) else { return [:] }
    return node.memberNodes.reduce(into: [:]) { context, member in
      context[member.name] = reader.text(member.node)
    }
  }

  private mutating func checkArticle(of node: Node) {
    if let value = node["context"]?["article"] {
      _ = reader.word(value, of: .article, known: names.articles)
    } else {
      note(.missingKey("context.article"), at: node)
    }
  }

  private mutating func arriving(_ node: Node) -> Persona? {
    guard reader.isObject(node, keys: ["connection", "persona", "claims"]) else { return nil }
    let connection = reader.required("connection", of: node) { [names] in
      $0.word($1, of: .connection, known: names.connections)
    }
    guard let connection else { return nil }
    switch (node["persona"], node["claims"]) {
    case (let persona?, nil): return self.persona(persona, at: connection)
    case (nil, let claims?): return self.persona(of: claims, at: connection)
    case (nil, nil): note(.missingKey("persona"), at: node)
    case (_?, _?): note(.exclusive("persona", "claims"), at: node)
    }
    return nil
  }

  private mutating func persona(of claims: Node, at connection: String) -> Persona? {
    guard reader.isShape(.object, claims), let members = claims.value.object,
      let provider = flow.providers.by(connection: connection)
    else { return nil }
    if (try? Arrival(provider, claims: members)) == nil {
      note(.nobodyArrives(at: provider.title), at: claims)
    }
    return Persona(id: "", title: .none, connection: connection, claims: members)
  }

  /// In the order in which the flow has the fields, since an object has none.
  private mutating func answers(_ node: Node) -> [FieldAnswer]? {
    guard reader.isShape(.object, node) else { return nil }
    let fields = fields
    var answers: [FieldAnswer] = []
    for (key, value) in node.memberNodes {
      checkField(key, at: value, known: fields)
      if let answer = answer(value) { answers.append(FieldAnswer(key, answer)) }
    }
    return answers.sorted {
      fields?.firstIndex(of: $0.field) ?? 0 < fields?.firstIndex(of: $1.field) ?? 0
    }
  }

  private mutating func answer(_ node: Node) -> ScriptedAnswer? {
    guard node.value.object != nil else { return .value(node.value) }
    let made: [JSONValue: GeneratedPassword] = [true: .own, "other": .other, "weak": .weak]
    guard let kind = node["generated"].flatMap({ made[$0.value] }) else {
      note(.wrongShape(expected: .generated, found: node.shape), at: node)
      return nil
    }
    return .generated(kind)
  }
}
