import Rehearsal
import Screens
import Wording

extension Person {
  /// The person at the terminal.
  ///
  /// - Throws: where nothing says where the session is kept.
  init(_ installation: Installation) throws(Failure) {
    guard let path = installation.folders.session else { throw Failure(Sentences.noSessionFile) }
    self.init(
      installation.api, providers: installation.flow.providers,
      claims: installation.arrivals.claims, keeper: SessionFile(path: path),
      words: .sentences, now: installation.now)
  }
}
