extension History {
  /// The same history with what becomes of all that came with its interactions.
  package func mapContexts(_ transform: (_ key: String, _ value: String) -> String) -> History {
    func mapped(_ interaction: Interaction) -> Interaction {
      var interaction = interaction
      for (key, value) in interaction.context.sorted(by: { $0.key < $1.key }) {
        interaction.context[key] = transform(key, value)
      }
      return interaction
    }
    func mapped(_ entry: Entry) -> Entry {
      var entry = entry
      entry.showing.interaction = mapped(entry.showing.interaction)
      return entry
    }
    var history = self
    history.log = log.map {
      Occasion(number: $0.number, at: $0.at, mapped($0.interaction), verdicts: $0.verdicts)
    }
    history.entries = entries.map(mapped)
    history.folded.entries = folded.entries.map(mapped)
    return history
  }
}
