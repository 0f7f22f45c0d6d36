package import ProfileModel
package import Screens

/// What texts can name at an interaction.
package struct Facts {
  private let situation: Situation
  private let subjects: Fact.Subjects

  package init(
    of visit: Visit, flow: Flow, interaction: Interaction, shown: [Showing] = [],
    given: [AttributePath: JSONValue] = [:]
  ) {
    situation = Situation(
      visit: visit, flow: flow, interaction: interaction, writer: nil, shown: shown, given: given)
    subjects = flow.subjects
  }

  /// What the fact of a name is, as a person reads it; `nil` where it is unknown, or is nothing that
  /// can be read.
  package func text(_ name: String) -> String? {
    guard let fact = Fact(name, in: subjects), let value = situation.value(of: fact) else {
      return nil
    }
    if case .field(let id) = fact, situation.flow.field(id)?.kind == .country {
      return value.string.flatMap(Country.init(code:))?.name
    }
    switch value {
    case .string(let text): return text.trimmed.isEmpty ? nil : text
    case .number(let number): return number.text
    case .array(let elements):
      let texts = elements.compactMap(\.string)
      return texts.isEmpty ? nil : texts.joined(separator: ", ")
    case .null, .bool, .object: return nil
    }
  }
}
