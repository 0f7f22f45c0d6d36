package import ProfileModel

/// A script cannot be played. It carries everything that is wrong with it, so that a person mends it
/// in one go.
package struct ScriptError: Error, Hashable, Sendable {
  /// In the order of reading; never empty.
  package let findings: [ScriptFinding]
}

/// Something wrong in a script.
package struct ScriptFinding: Hashable, Sendable {
  /// The path of the file, as it was named.
  package let file: String
  /// The path of the value within it, such as `steps[3].answer`; empty for the file itself.
  package let path: String
  /// Where in the file it stands; `nil` until it was looked up.
  package var place: TextPlace?
  package let problem: Flaw

  package init(file: String, path: String, place: TextPlace? = nil, problem: Flaw) {
    (self.file, self.path, self.place, self.problem) = (file, path, place, problem)
  }

  /// What is wrong.
  package enum Flaw: Hashable, Sendable {
    case notJSON(JSONFault.Reason)
    case expected(Wanted)
    case missingKey(String)
    case unknownKey(String, known: [String])
    /// A step that does nothing, or more than one thing.
    case notOneDeed(known: [String])
    /// Keys that do not go together.
    case exclusive(String, String)
    case unknownWord(String, of: Noun, known: [String])
    /// The persona has neither a profile nor anything that a provider says of them.
    case noClaims(String)
    /// The claims do not say who the person is.
    case nobodyArrives(at: String)
  }

  /// What a value has to be.
  package enum Wanted: String, Hashable, Sendable {
    case text, list, object, truth, yes, wholeNumber, time, duration, path
    case texts, history, generated
  }

  /// What a word stands for.
  package enum Noun: String, Hashable, Sendable {
    case event, article, connection, persona, field, screen, place, trouble, verdict
  }
}

extension ScriptFinding {
  /// The same, with its place in the file.
  func located(in outline: JSONOutline) -> ScriptFinding {
    var finding = self
    finding.place =
      place ?? key.map { outline.place(ofKey: $0, in: path) } ?? outline.place(of: path)
    return finding
  }

  /// The key that is wrong itself, and not its value.
  private var key: String? {
    switch problem {
    case .unknownKey(let key, _), .unknownWord(let key, of: .field, _): key
    default: nil
    }
  }
}
