package import ProfileModel

/// What came with an interaction may tell of the person as an attribute does.
extension Flow {
  /// The interaction as it may be told: with those values alone that the files of the flow say
  /// themselves, such as the ids of articles, and an ellipsis in place of each other.
  package func discreet(_ interaction: Interaction) -> Interaction {
    let context = interaction.context.map { key, value in (key, says(value, of: key) ? value : "…")
    }
    return Interaction(interaction.event, context: Dictionary(uniqueKeysWithValues: context))
  }

  private func says(_ value: String, of key: String) -> Bool {
    articles.contains { $0.interaction().context[key] == value }
      || tests.contains { _, test in
        test.fact == .context(key) && test.test.constants.contains(.string(value))
      }
  }
}
