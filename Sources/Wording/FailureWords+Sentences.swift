package import Rehearsal

extension FailureWords {
  /// The sentences of this module.
  package static let sentences = FailureWords(
    service: { Sentences.failure($0) }, connection: { Sentences.failure($0) })
}
