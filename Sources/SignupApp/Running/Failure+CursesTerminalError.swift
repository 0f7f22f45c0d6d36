import CursesTerminal

extension Failure {
  /// What a terminal that cannot be drawn on means for the person.
  init(_ error: CursesTerminalError) {
    switch error {
    case .noTerminal:
      self.init("There is no terminal to draw on. Run signup in a terminal window.")
    case .unknownTerm(let name) where name.isEmpty:
      self.init("TERM is not set. Try: TERM=xterm-256color signup")
    case .unknownTerm(let name):
      self.init("The terminal database does not know “\(name)”. Try: TERM=xterm-256color signup")
    case .noCursorAddressing(let name):
      self.init("A terminal of the kind “\(name)” cannot show forms. Run signup in another one.")
    }
  }
}
