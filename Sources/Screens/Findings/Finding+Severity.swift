extension Finding {
  /// Whether the folder can be used all the same.
  package enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  /// The problems that are warnings, by their names, which `"allow"` in a screen may list.
  package enum Warning: String, Hashable, Sendable, CaseIterable {
    // Files and folders.
    case byteOrderMark, strayFolder, folderTooDeep, notAFolder, endsInCapitals, lookAlike
    case unlisted
    // Texts.
    case unprintable, spaceAround, longLabel, missingTranslation, equalLabels
    // What a flow asks.
    case noPurpose, neverActive, neverShown, needlessMaxAsks, rootAfterSignUp, answerNotKnown
    case unreachable, unwritten, unknownTopic, neverHolds, noAnswer, nothingRequired, missedCount
    case requiredBeyondLimit, gap, notInFlow
  }

  /// The kinds of warnings that a screen may allow: those that are found by reading and can stand in
  /// its file, and those that are found by exploring alone.
  package static let allowable =
    Warning.allCases.filter { !ofFolders.contains($0) }.map(\.rawValue)
    + ["neverAsked", "askedAgain", "stuck", "loop", "empty"]

  private static let ofFolders: [Warning] = [
    .strayFolder, .folderTooDeep, .notAFolder, .endsInCapitals, .notInFlow,
  ]

  /// What the problem is called in lists for programs: the name of its case.
  package var kind: String {
    Mirror(reflecting: problem).children.first?.label ?? String(describing: problem)
  }

  package var severity: Severity { Warning(rawValue: kind) == nil ? .error : .warning }
}
