import ProfileModel
import Screens
import Staging
import Wizard

extension ScriptReader {
  mutating func expectation(_ node: Node) -> Expectation? {
    guard reader.isObject(node, keys: Expectation.Keyword.allCases.map(\.rawValue)) else {
      return nil
    }
    var wanted: [Expectation.Aspect: JSONValue] = [:]
    for key in Expectation.Keyword.allCases {
      guard let value = node[key.rawValue] else { continue }
      switch key {
      case .place: wanted[.place] = word(value, of: .place, Self.places)
      case .screen: wanted[.screen] = wordOrNull(value, of: .screen, names.screens)
      case .asks: wanted[.asks] = fieldIDs(value)
      case .refused: wanted[.refused] = fieldIDs(value)
      case .trouble: wanted[.trouble] = wordOrNull(value, of: .trouble, Self.troubles)
      case .profile: wanted.merge(attributes(value)) { $1 }
      case .verdicts: wanted.merge(verdicts(value)) { $1 }
      }
    }
    return Expectation(wanted)
  }

  private static let places = Sight.Whereabouts.allCases.map(\.rawValue)
  private static let troubles = Wizard.Trouble.Tag.allCases.map(\.rawValue)
  private static let verdicts = Plan.Verdict.allCases.map(\.rawValue)

  private mutating func word(
    _ node: Node, of vocabulary: Finding.Vocabulary, _ known: [String]
  ) -> JSONValue? {
    reader.word(node, of: vocabulary, known: known).map(JSONValue.string)
  }

  private mutating func wordOrNull(
    _ node: Node, of vocabulary: Finding.Vocabulary, _ known: [String]
  ) -> JSONValue? {
    node.value == .null ? .null : word(node, of: vocabulary, known)
  }

  private mutating func attributes(_ node: Node) -> [Expectation.Aspect: JSONValue] {
    guard reader.isShape(.object, node) else { return [:] }
    return node.memberNodes.reduce(into: [:]) { wanted, member in
      guard let path = AttributePath(member.name) else {
        return note(.badPath(member.name), at: member.node)
      }
      wanted[.profile(path)] = member.node.value
      if reader.isThorough, names.connections != nil,
        let problem = path.unreachable(by: flow.providers)
      {
        note(problem, at: member.node)
      }
    }
  }

  private mutating func verdicts(_ node: Node) -> [Expectation.Aspect: JSONValue] {
    guard reader.isShape(.object, node) else { return [:] }
    return node.memberNodes.reduce(into: [:]) { wanted, member in
      let isPlaced = member.name.contains(".")
      checkField(member.name, at: member.node, known: isPlaced ? placedFields : fields)
      wanted[.verdict(member.name)] = word(member.node, of: .verdict, Self.verdicts)
    }
  }

  /// The fields with their screens, as in `work.company`; `nil` where a screen has a fault.
  private var placedFields: [String]? {
    guard flow.screens.count == names.screens.count else { return nil }
    return flow.screens.flatMap { screen in screen.fields.map { "\(screen.id).\($0.id)" } }
  }
}
