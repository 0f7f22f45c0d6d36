package import Screens

/// An article that is being read, and the question under its end.
package struct Reading: Hashable, Sendable {
  package let article: Article
  /// What is asked in the context of the article; `nil` where nothing is.
  package internal(set) var question: Form?
  /// Whether a question was answered, so that the place where it stood can say so.
  package internal(set) var isAnswered = false
  /// The first line in view.
  package internal(set) var scroll = 0

  package init(_ article: Article, question: Form? = nil) {
    self.article = article
    self.question = question
  }
}
