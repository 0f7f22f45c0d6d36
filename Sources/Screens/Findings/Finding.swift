package import ProfileModel

/// A screens folder cannot be used. It carries everything that is wrong with the folder, so that a
/// person mends it in one go.
package struct ScreensError: Error, Hashable, Sendable {
  /// Errors, in the order of the files, and within a file in the order of reading; never empty.
  package var findings: [Finding]
}

/// Something wrong in a folder of screens: an error, with which the folder cannot be used, or a
/// warning of what can be read and most likely is not what was meant.
package struct Finding: Hashable, Sendable {
  /// The path of the file within the folder.
  package var file: String
  /// The path of the value within the file, such as `fields[1].kind`; empty for the file itself.
  package var path: String
  package var problem: Problem

  package init(file: String, path: String = "", problem: Problem) {
    self.file = file
    self.path = path
    self.problem = problem
  }
}

extension Finding {
  /// What is wrong.
  package enum Problem: Hashable, Sendable {
    // The file.
    case missingFile
    case notJSON(JSONFault)

    // The shape of a value.
    case wrongShape(expected: Shape, found: Shape)
    case missingKey(String)
    case unknownKey(String, known: [String])
    /// `all`, `any` or `not` beside something else.
    case notAlone(String)
    case emptyText
    case emptyList
    case emptyObject
    /// A whole number below `minimum` or above `maximum`.
    case numberOutside(minimum: Int, maximum: Int)

    // Words and ids.
    case unknownWord(String, of: Vocabulary, known: [String])
    case repeated(String, Vocabulary)
    /// The id of a screen is not the name of its file.
    case idIsNotFileName(String, fileName: String)
    /// It would be taken for something else.
    case reservedWord(String)

    // Texts in a form of their own.
    case badPath(String)
    case badDuration(String)
    case badDay(String)
    case badLanguage(String)
    case badEmail(String)

    // Where answers may be stored.
    case writesAppMetadata
    case writesIdentities
    case writesWholeMetadata
    case writesUnknownRoot(String, known: [String])
    /// Auth0 refuses metadata keys with a dollar sign.
    case badMetadataKey(String)
    /// A password goes to `password` and nothing else does; the same with `email`.
    case kindAndRootDisagree(kind: Field.Kind, root: String)

    // Fields and their rules.
    case missingOptions(Field.Kind)
    case needlessOptions(Field.Kind)
    case boundsReversed
    /// An assertion that can never hold of what is tested.
    case testDoesNotFit(String, known: [String])
    case badPattern(String)
    /// A screen that cannot be left unanswered has more fields than may be asked at once.
    case tooManyFields(Int, limit: Int)
    /// The claims of a persona have no id of theirs at the provider of this title.
    case nobodyArrives(at: String)

    // Warnings.
    /// A screen's file that `flow.json` does not list.
    case unlisted
    case noPurpose
    /// There is no event at which the screen could be active.
    case neverActive
    /// `maxAsks` is 0.
    case neverAsked
    /// `maxAsks` on a required screen, which cannot be given up.
    case needlessMaxAsks
    /// A root attribute on a screen that is never active at sign-up, when alone it can be given.
    case rootAfterSignUp
    /// `knownFrom` leaves out what the field writes: the question would come back for ever.
    case answerNotKnown
    /// No profile has anything at this path; the nearest that one may have.
    case unreachable(path: String, nearest: String?)
  }

  /// The kinds of values that a document is made of.
  package enum Shape: Hashable, Sendable {
    case text, number, wholeNumber, truth, null, list, object
    /// A text, or an object with one text for each language.
    case localizedText
    /// True or false, or a condition.
    case requirement
    /// The name of a connection, or an object that declares one.
    case connection
  }

  /// What a word stands for.
  package enum Vocabulary: String, Hashable, Sendable {
    case kind, event, fact, format, screen, article, field, option, attribute
    case connection, service, value
  }
}
