extension DocumentReader {
  static let articleKeys = ["title", "topic", "text"]

  /// The article that a file holds. Its id is the name of the file.
  mutating func article(_ node: Node, id: String) -> Article? {
    guard isObject(node, keys: Self.articleKeys) else { return nil }
    let title = required("title", of: node) { $0.localizedText($1) }
    let topic = required("topic", of: node) { $0.localizedText($1) }
    let paragraphs = required("text", of: node) { $0.list($1) { $0.localizedText($1) } }
    guard let title, let topic, let paragraphs else { return nil }
    return Article(id: id, title: title, topic: topic, paragraphs: paragraphs)
  }
}
