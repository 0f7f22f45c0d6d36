package import ProfileModel

/// Something to read, and the context in which we may ask one thing more.
package struct Article: Hashable, Sendable {
  /// Its file's name without the ending.
  package var id: String
  package var title: LocalizedText
  package var topic: LocalizedText
  package var paragraphs: [LocalizedText]

  package init(
    id: String, title: LocalizedText, topic: LocalizedText, paragraphs: [LocalizedText]
  ) {
    self.id = id
    self.title = title
    self.topic = topic
    self.paragraphs = paragraphs
  }

  /// How long it takes to read at 200 words a minute; at least one minute.
  package func minutes(in language: String = "en") -> Int {
    let words = paragraphs.reduce(0) {
      $0 + $1.resolved(in: language).split(whereSeparator: \.isWhitespace).count
    }
    return max(1, (words + 100) / 200)
  }

  /// Reading this article, as an interaction.
  package func interaction(in language: String = "en") -> Interaction {
    Interaction(.article, context: ["article": id, "topic": topic.resolved(in: language)])
  }
}
