package import Screens

/// What is wrong in a folder of screens, and in any JSON.
extension Sentences {
  /// `work.json: fields[1].kind: unknown kind "txet"; known kinds: text, email, …`
  package static func finding(_ finding: Finding) -> String {
    ([finding.file, finding.path].filter { !$0.isEmpty } + [problem(finding.problem)])
      .joined(separator: ": ")
  }

  private static func problem(_ problem: Finding.Problem) -> String {
    switch problem {
    case .missingFile: "the folder has no such file"
    case .notJSON(let fault): json(fault)

    case .wrongShape(let expected, let found): "expected \(shape(expected)), found \(shape(found))"
    case .missingKey(let key): "missing key \"\(key)\""
    case .unknownKey(let key, let known): unknownKey(key, known: known)
    case .notAlone(let key):
      "\"\(key)\" has to stand alone in its object; put the rest into \"all\" with it"
    case .emptyText: "the text is empty"
    case .emptyList: "the list is empty"
    case .emptyObject: "the object is empty"
    case .numberOutside(let minimum, let maximum):
      "expected a whole number from \(minimum) to \(maximum)"

    case .unknownWord(let word, let vocabulary, let known) where known.isEmpty:
      "unknown \(vocabulary.rawValue) \"\(word)\"; there is no \(vocabulary.rawValue)"
    case .unknownWord(let word, let vocabulary, let known):
      "unknown \(vocabulary.rawValue) \"\(word)\"; known \(vocabulary.rawValue)s: \(known.joined(separator: ", "))"
    case .repeated(let word, let vocabulary):
      "the \(vocabulary.rawValue) \"\(word)\" is there twice"
    case .idIsNotFileName(let id, let fileName):
      "the id \"\(id)\" differs from the file's name; expected \"\(fileName)\""

    case .reservedWord(let word):
      "\"\(word)\" would be taken for something else; choose another word, without dots"

    case .badPath(let text):
      "\"\(text)\" is no attribute path; write it like given_name or user_metadata.company"
    case .badDuration(let text):
      "\"\(text)\" is no duration; write it like P7D, PT12H or P1Y"
    case .badDay(let text): "\"\(text)\" is no day; write it like 2026-01-31"
    case .badLanguage(let code): "\"\(code)\" is no language code; write it like en or pt-BR"
    case .badEmail(let text): "\"\(text)\" is no email; write it like ada@example.com"

    case .writesAppMetadata:
      "only a server may write app_metadata; name the attribute in knownFrom, and write to"
        + " user_metadata instead"
    case .writesIdentities:
      "only a provider writes identities; name the attribute in knownFrom, and write to"
        + " user_metadata instead"
    case .writesWholeMetadata:
      "user_metadata as a whole cannot be an answer; name a key in it, like user_metadata.company"
    case .writesUnknownRoot(let path, let known):
      "\"\(path)\" cannot be written; write to user_metadata, or to one of"
        + " \(known.joined(separator: ", "))"
    case .badMetadataKey(let key): "the key \"\(key)\" has a dollar sign, which metadata refuses"
    case .kindAndRootDisagree(let kind, let root):
      "a field of kind \(kind.rawValue) cannot write to \(root)"

    case .missingOptions(let kind): "a field of kind \(kind.rawValue) needs options"
    case .needlessOptions(let kind): "a field of kind \(kind.rawValue) has no options"
    case .testDoesNotFit(let word, let known):
      "\(word) says nothing about this; known here: \(known.joined(separator: ", "))"
    case .badPattern(let text): "\"\(text)\" is no regular expression"
    case .boundsReversed: "the lower bound is above the upper one"
    case .tooManyFields(let count, let limit):
      "a required screen has to fit in one interaction; it has \(count) fields, and"
        + " limits.fields is \(limit)"
    case .nobodyArrives(let title): "nothing says who the person is at \(title)"

    case .unlisted: "flow.json does not list this screen, so it is never shown"
    case .noPurpose: "the screen does not say why it asks"
    case .neverActive: "the screen can never be active"
    case .neverAsked: "with maxAsks 0 the screen is never shown"
    case .needlessMaxAsks: "a required screen is asked until it is answered, whatever maxAsks says"
    case .rootAfterSignUp:
      "a root attribute can be given at sign-up only, and the screen is never active there"
    case .answerNotKnown:
      "what the field writes is not among what makes it known, so it is asked again and again"
    case .unreachable(let path, let nearest):
      "no profile has anything at \"\(path)\""
        + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
    }
  }

  private static func unknownKey(_ key: String, known: [String]) -> String {
    if let near = Spelling.nearest(to: key, among: known) {
      "unknown key \"\(key)\"; did you mean \"\(near)\"?"
    } else {
      "unknown key \"\(key)\"; known keys: \(known.joined(separator: ", "))"
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
    }
  }
}
