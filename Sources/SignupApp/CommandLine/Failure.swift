/// Why a command ends before it is done, and the exit status that says so.
package struct Failure: Error, Hashable, Sendable {
  /// What a process can end with (design: 0 done, 130 Ctrl-C, 128+n a signal).
  package enum Status: Int32, Sendable {
    case done = 0
    /// The person left, or a check found something.
    case left = 1
    /// Wrong usage, bad input, no terminal.
    case refused = 2
    /// Ctrl-C
    case interrupted = 130
  }

  package let status: Status
  /// What is wrong and what to do, one sentence a line.
  package let sentences: [String]

  package init(_ sentences: [String], status: Status = .refused) {
    self.sentences = sentences
    self.status = status
  }

  package init(_ sentence: String, status: Status = .refused) {
    self.init([sentence], status: status)
  }
}
