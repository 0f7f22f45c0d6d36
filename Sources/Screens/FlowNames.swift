import ProfileModel

/// What a file that is not the flow's own may name, as far as the folder can tell.
package struct FlowNames: Sendable {
  package let screens: [String]
  package let articles: [String]
  package let personas: [String]
  /// `nil` where `flow.json` has a fault, so that it may declare others.
  package let events: [String]?
  package let connections: [String]?
  /// `nil` where a file that declares fields cannot be read.
  package let fields: [String]?
}

extension Flow {
  /// The names of a flow without a fault.
  package var names: FlowNames {
    FlowNames(
      screens: screens.map(\.id), articles: articles.map(\.id), personas: personas.map(\.id),
      events: events.map(\.rawValue), connections: providers.map(\.connection),
      fields: subjects.fields)
  }
}
