package import ProfileModel

extension Finding {
  /// What is wrong.
  package enum Problem: Hashable, Sendable {
    // The file.
    case missingFile
    /// A folder, a pipe or a device has the file's name.
    case notAFile
    /// - Parameter reason: the system's.
    case unreadable(reason: String)
    case tooLarge(maximumBytes: Int)
    case notJSON(JSONFault.Reason)

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
    /// The file of what is listed is not there; the nearest id that has one.
    case noSuchFile(String, nearest: String?)
    /// The id of a screen is not the name of its file.
    case idIsNotFileName(String, fileName: String)
    /// It would be taken for something else.
    case reservedWord(String)

    // Texts in a form of their own.
    case badPath(String)
    case badDuration(String)
    case badDay(String)
    case badLanguage(String)
    /// It is not told: it may be somebody's.
    case badEmail
    case badTime(String)
    /// A value that this root attribute of a profile cannot have.
    case notOfAttribute(String)

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
    /// Fields with one id, or that write one attribute, in two places; the other one, and its file.
    case declaredTwice(id: String, file: String)
    case writtenTwice(path: String, id: String, file: String)
    /// Screens or fields that wait for each other, in a circle.
    case cycle([String], Vocabulary)
    case noSignUp(lacking: Lack)
    /// The claims of a persona have no id of theirs at the provider of this title.
    case nobodyArrives(at: String)

    // Steps of scripts.
    /// A step in which nothing happens, or more than one thing.
    case noDeed(known: [String])
    case severalDeeds([String])
    /// Keys of one object that do not go together.
    case exclusive(String, String)
    /// The persona of this name has neither a profile nor anything that a provider says of them.
    case nobodyComes(String)

    // Warnings of files and folders.
    case byteOrderMark
    /// A folder that nothing reads, and the one that was most likely meant.
    case strayFolder(nearest: String?)
    /// A folder in one of articles or personas, in which nothing is read.
    case folderTooDeep(in: String)
    /// A file has the name of a folder.
    case notAFolder
    /// A file is not read, since its name does not end in `.json`; and the name that does.
    case endsInCapitals(rename: String)
    /// Two names that only differ in capitals, or in the scalars that their letters are made of.
    case lookAlike(String, other: String)

    // Warnings of texts.
    /// A scalar that steers the terminal or turns what stands around it.
    case unprintable(Unicode.Scalar)
    case spaceAround
    /// A label of so many characters, of which `most` fit.
    case longLabel(Int, most: Int)
    /// The languages that other texts of the folder have.
    case missingTranslation([String])
    /// Options with the same label.
    case equalLabels(String)

    // Warnings of what a flow asks.
    /// A screen's file that `flow.json` does not list.
    case unlisted
    case noPurpose
    /// There is no event at which the screen could be active.
    case neverActive
    /// `maxAsks` is 0.
    case neverShown
    /// `maxAsks` on a required screen, which cannot be given up.
    case needlessMaxAsks
    /// A root attribute on a screen that is never active at sign-up, when alone it can be given.
    case rootAfterSignUp
    /// `knownFrom` leaves out what the field writes: the question would come back for ever.
    case answerNotKnown
    /// No profile has anything at this path; the nearest that one may have.
    case unreachable(path: String, nearest: String?)
    /// The person's own metadata at this path, which no field writes; the nearest that one does.
    case unwritten(String, nearest: String?)
    /// A name in what is kept of somebody; the nearest that the flow has.
    case notInFlow(String, Vocabulary, nearest: String?)
    /// No article has this topic.
    case unknownTopic(String, known: [String])
    /// There is no life in which a condition holds.
    case neverHolds
    /// No answer keeps all of the tests.
    case noAnswer
    /// A required screen of which every field may be left empty.
    case nothingRequired
    /// A count that comes once and does not come back; the fact.
    case missedCount(String)
    /// A required screen that has no room at an event beside those before it.
    case requiredBeyondLimit(event: String, before: [String])
    /// Whoever has told the one is never asked the others.
    case gap(known: String, unasked: [String])
  }

  /// What nobody can sign up without.
  package enum Lack: Hashable, Sendable {
    case screen
    /// The screen may be put off.
    case requiredScreen
    /// No field writes this root attribute, or it may be left empty.
    case field(String), requiredField(String)
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
    /// What was asked and answered, as `History` writes it.
    case history
    /// `true`, which is said by standing there.
    case yes
    /// A password that is made.
    case generated
  }

  /// What a word stands for.
  package enum Vocabulary: String, Hashable, Sendable {
    case kind, event, fact, format, screen, article, field, option, attribute
    case connection, service, value, warning, persona, place, trouble, verdict
  }
}
