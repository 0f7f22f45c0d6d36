import ProfileModel
package import Screens

/// What is wrong in a folder of screens.
extension Sentences {
  /// `work.json:12:15: fields[1].kind: unknown kind "txet"; known kinds: text, email, …`
  package static func finding(_ finding: Finding) -> String {
    let sentence = [sentence(of: finding), hint(of: finding)].compactMap { $0 }
    return prefixed([place(of: finding), finding.path], sentence.joined(separator: "; "))
  }

  /// `work.json:12:15: error: fields[1].kind: unknown kind "txet"`, without the hint.
  package static func findingLine(_ finding: Finding) -> String {
    prefixed(
      [place(of: finding), finding.severity.rawValue, finding.path], sentence(of: finding))
  }

  /// `2 errors, 1 warning in 4 files`
  package static func findings(errors: Int, warnings: Int, files: Int) -> String {
    let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
    return parts.map { counted($0, $1) }.joined(separator: ", ") + " in \(counted(files, "file"))"
  }

  /// `work.json:12:15`
  private static func place(of finding: Finding) -> String {
    finding.file + (finding.place.map { ":\($0.line):\($0.column)" } ?? "")
  }

  private static func prefixed(_ parts: [String], _ sentence: String) -> String {
    (parts.filter { !$0.isEmpty } + [sentence]).joined(separator: ": ")
  }

  /// What is wrong, without its place.
  package static func sentence(of finding: Finding) -> String {
    switch finding.problem {
    case .missingFile: "the folder has no such file"
    case .notAFile: "it is a folder, a pipe or a device"
    case .unreadable(let reason): "it cannot be read (\(reason))"
    case .tooLarge(let maximum): "it is larger than \(maximum) bytes"
    case .notJSON(let fault): json(fault, in: "file")

    case .wrongShape(let expected, let found): "expected \(shape(expected)), found \(shape(found))"
    case .missingKey(let key): "missing key \"\(key)\""
    case .unknownKey(let key, _): "unknown key \"\(key)\""
    case .notAlone(let key): "\"\(key)\" has to stand alone in its object"
    case .emptyText: "the text is empty"
    case .emptyList: "the list is empty"
    case .emptyObject: "the object is empty"
    case .numberOutside(let minimum, let maximum):
      "expected a whole number from \(minimum) to \(maximum)"

    case .unknownWord(let word, let vocabulary, _): "unknown \(vocabulary.rawValue) \"\(word)\""
    case .repeated(let word, let vocabulary):
      "the \(vocabulary.rawValue) \"\(word)\" is there twice"
    case .noSuchFile(let file, _): "there is no file \(file)"
    case .idIsNotFileName(let id, _): "the id \"\(id)\" differs from the file's name"

    case .reservedWord(let word): "\"\(word)\" would be taken for something else"

    case .badPath(let text): "\"\(text)\" is no attribute path"
    case .badDuration(let text): "\"\(text)\" is no duration"
    case .badDay(let text): "\"\(text)\" is no day"
    case .badLanguage(let code): "\"\(code)\" is no language code"
    case .badEmail: "this is no email"
    case .badTime(let text): "\"\(text)\" is no time"
    case .notOfAttribute(let root): "\(root) cannot be this"

    case .writesAppMetadata: "only a server may write app_metadata"
    case .writesIdentities: "only a provider writes identities"
    case .writesWholeMetadata: "user_metadata as a whole cannot be an answer"
    case .writesUnknownRoot(let path, _): "\"\(path)\" cannot be written"
    case .badMetadataKey(let key): "the key \"\(key)\" has a dollar sign, which metadata refuses"
    case .kindAndRootDisagree(let kind, let root):
      "a field of kind \(kind.rawValue) cannot write to \(root)"

    case .missingOptions(let kind): "a field of kind \(kind.rawValue) needs options"
    case .needlessOptions(let kind): "a field of kind \(kind.rawValue) has no options"
    case .testDoesNotFit(let word, _): "\(word) says nothing about this"
    case .badPattern(let text): "\"\(text)\" is no regular expression"
    case .boundsReversed: "the lower bound is above the upper one"
    case .tooManyFields(let count, let limit):
      "a required screen has to fit in one interaction; it has \(count) fields, and"
        + " limits.fields is \(limit)"
    case .declaredTwice(let id, let file): "the field \"\(id)\" is declared in \(file) too"
    case .writtenTwice(let path, let id, let file):
      "the field \"\(id)\" in \(file) writes \(path) too"
    case .cycle(let members, let vocabulary):
      "\(vocabulary.rawValue)s that wait for each other: "
        + (members + members.prefix(1)).joined(separator: ", then ")
    case .noSignUp(let lack): "nobody can sign up: \(self.lack(lack))"
    case .nobodyArrives(let title): "nothing says who the person is at \(title)"

    case .noDeed: "nothing happens in this step"
    case .severalDeeds(let deeds): "a step is one thing, and this is \(listed(deeds))"
    case .exclusive(let one, let other): "\"\(one)\" and \"\(other)\" do not go together"
    case .nobodyComes(let persona):
      "\"\(persona)\" comes by no connection and has no profile, so nobody is there"

    case .byteOrderMark: "the file begins with a byte order mark"
    case .strayFolder: "nothing reads this folder"
    case .folderTooDeep: "nothing reads a folder in here"
    case .notAFolder: "this has to be a folder"
    case .endsInCapitals: "nothing reads this file, since its name ends in capitals"
    case .lookAlike(let name, let other):
      "\"\(name)\" differs from \"\(other)\" in nothing but capitals or how a letter is stored"

    case .unprintable(let scalar): "the text has \(code(scalar)), which \(harm(scalar))"
    case .spaceAround: "the text begins or ends with white space"
    case .longLabel(let count, let most):
      "the label has \(count) characters, and no more than \(most) fit on its line"
    case .missingTranslation(let languages):
      "the text is not there in \(languages.joined(separator: ", ")), as others are"
    case .equalLabels(let label): "two options read \"\(label)\""

    case .unlisted: "flow.json does not list this screen, so it is never shown"
    case .noPurpose: "the screen does not say why it asks"
    case .neverActive: "the screen can never be active"
    case .neverShown: "with maxAsks 0 the screen is never shown"
    case .needlessMaxAsks: "a required screen is asked until it is answered, whatever maxAsks says"
    case .rootAfterSignUp:
      "a root attribute can be given at sign-up only, and the screen is never active there"
    case .answerNotKnown:
      "what the field writes is not among what makes it known, so it is asked again and again"
    case .unreachable(let path, _): "no profile has anything at \"\(path)\""
    case .unwritten(let path, _): "no field writes \(path)"
    case .notInFlow(let name, let vocabulary, _):
      "the flow has no \(vocabulary.rawValue) \"\(name)\""
    case .unknownTopic(let topic, _): "no article has the topic \"\(topic)\""
    case .neverHolds: "this can never hold"
    case .noAnswer: "no answer keeps all of these tests"
    case .nothingRequired: "the screen is required, and none of its fields is"
    case .missedCount(let fact):
      "\(fact) has this value once, and whoever is not asked then never is"
    case .requiredBeyondLimit(let event, let before):
      "at \(event) the limits may leave no room for it beside \(listed(before)), required too"
    case .gap(let known, let unasked):
      "whoever has told \(known) is never asked \(listed(unasked))"
    }
  }

  private static func shape(_ shape: Finding.Shape) -> String {
    switch shape {
    case .text: "a text"
    case .number: "a number"
    case .wholeNumber: "a whole number"
    case .truth: "true or false"
    case .null: "null"
    case .list: "a list"
    case .object: "an object"
    case .localizedText: "a text, or an object with a text for each language"
    case .requirement: "true, false or a condition"
    case .connection: "the name of a connection, or an object that declares one"
    case .history: "a history, as signup users history --json prints it"
    case .yes: "true, or no such step"
    case .generated: "{ \"generated\": true }, or \"other\" or \"weak\" in place of true"
    }
  }

  private static func lack(_ lack: Finding.Lack) -> String {
    switch lack {
    case .screen: "no screen is active at signup"
    case .requiredScreen: "the screen may be put off"
    case .field(let root): "no field writes \(root)"
    case .requiredField(let root): "\(root) may be left out"
    }
  }

  /// `U+202E`
  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func harm(_ scalar: Unicode.Scalar) -> String {
    scalar.properties.isBidiControl
      ? "turns the letters around it" : "steers a terminal and cannot be read"
  }
}
