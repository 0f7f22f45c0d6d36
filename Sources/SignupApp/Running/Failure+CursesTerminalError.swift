import CursesTerminal
import Wording

extension Failure {
  /// What a terminal that cannot be drawn on means for the person.
  init(_ error: CursesTerminalError) {
    switch error {
    case .noTerminal: self.init(Sentences.noTerminal)
    case .unknownTerm(let name): self.init(Sentences.unknownTerminal(name))
    case .noCursorAddressing(let name): self.init(Sentences.bareTerminal(name))
    }
  }
}
