import ProfileModel
package import Screens

/// What to do about what is wrong in a folder of screens.
extension Sentences {
  /// - Returns: `nil` where the sentence says it.
  package static func hint(of finding: Finding) -> String? {
    switch finding.problem {
    case .missingFile: "begin it with { \"name\": …, \"screens\": […] }"
    case .notAFile: "put a file in its place"
    case .notJSON(.comment): "or keep it as a member, \"$comment\": \"…\""
    case .unknownKey(let key, let known):
      didYouMean(Spelling.nearest(to: key, among: known)) ?? "known keys: \(enumerated(known))"
    case .unknownWord(let word, let vocabulary, let known):
      unknown(word, of: vocabulary, known: known)
    case .noSuchFile(_, let nearest):
      didYouMean(nearest) ?? "write it, or take it off the list"
    case .notAlone: "put the rest into \"all\" with it"
    case .idIsNotFileName(_, let name): "expected \"\(name)\""
    case .reservedWord: "choose another word, without dots"
    case .testDoesNotFit(_, let known): "known here: \(enumerated(known))"

    case .badPath: "write it like given_name or user_metadata.company"
    case .badDuration: "write it like P7D, PT12H or P1Y"
    case .badDay: "write it like 2026-01-31"
    case .badLanguage: "write it like en or pt-BR"
    case .badTime: "write it like 2026-01-05T09:00:00Z"
    case .badEmail: "write it like ada@example.com"

    case .writesAppMetadata, .writesIdentities:
      "name the attribute in knownFrom, and write to user_metadata instead"
    case .writesWholeMetadata: "name a key in it, like user_metadata.company"
    case .writesUnknownRoot(_, let known):
      "write to user_metadata, or to one of \(enumerated(known))"

    case .noDeed(let known): "known steps: \(enumerated(known))"
    case .severalDeeds: "make a step of each"
    case .exclusive: "take one of them away"
    case .nobodyComes: "let it come by arrive, or name another"

    case .tooManyFields: "raise the limit, or ask some of them another time"

    case .byteOrderMark: "save it as UTF-8 without one"
    case .strayFolder("screens"?): "screens stand right beside flow.json"
    case .strayFolder(let nearest):
      didYouMean(nearest) ?? "folders that are read: \(enumerated(FolderEntry.folders))"
    case .folderTooDeep(let folder): "put its files right into \(folder)"
    case .notAFolder: "make a folder of this name, and put the files in it"
    case .endsInCapitals(let name): "call it \(name)"
    case .lookAlike: "give one of them another name"
    case .unprintable, .spaceAround: "take it away"
    case .longLabel: "say it shorter, and the rest in a hint"
    case .missingTranslation(let languages):
      "add it, as in { \"en\": …, \(languages.map { "\"\($0)\": …" }.joined(separator: ", ")) }"
    case .equalLabels: "give each a label of its own"
    case .declaredTwice, .writtenTwice:
      "declare it once in flow.json, in \"fields\", and name its id on each screen"
    case .cycle: "take one of the conditions away"
    case .noSignUp(.screen):
      "let a required screen with email and password be active at { \"event\": \"signup\" }"
    case .noSignUp(.requiredScreen): "say \"required\": true"
    case .noSignUp(.requiredField): "take \"required\" away from the field"
    case .noSignUp: "add it to the screen"
    case .unlisted: "add it to \"screens\" in flow.json"
    case .noPurpose: "say in \"purpose\" what the person gets for an answer"
    case .neverShown, .needlessMaxAsks: "take it away"
    case .rootAfterSignUp: "write to user_metadata, or ask for it at sign-up"
    case .answerNotKnown: "add it to knownFrom"
    case .unwritten(_, let nearest):
      didYouMean(nearest) ?? "let a field write it, or name another attribute"
    case .notInFlow(_, .screen, nil), .notInFlow(_, .field, nil):
      "name it in \"was\" of what it is now, or take it away"
    case .notInFlow(_, _, let nearest): didYouMean(nearest) ?? "take it away"
    case .unknownTopic(let topic, let known):
      didYouMean(Spelling.nearest(to: topic, among: known)) ?? "topics: \(enumerated(known))"
    case .neverHolds, .neverActive: "its tests exclude each other, or what they wait for"
    case .noAnswer: "widen the one or the other"
    case .nothingRequired: "make one of them required, or the screen optional"
    case .missedCount: "write { \"minimum\": … }; what is answered is not asked again"
    case .requiredBeyondLimit: "raise the limits in flow.json, or let it wait for the others"
    case .gap: "put each of them on a screen of its own, or take the condition away"
    case .unreachable(_, let nearest): didYouMean(nearest)
    default: nil
    }
  }

  /// The word that was meant, or all that there are.
  private static func unknown(
    _ word: String, of vocabulary: Finding.Vocabulary, known: [String]
  ) -> String {
    if known.isEmpty { return "there is no \(vocabulary.rawValue)" }
    let words = known.filter { !["context.KEY", "profile.PATH"].contains($0) }
    if let near = didYouMean(Spelling.nearest(to: word, among: words)) { return near }
    // A flow of a dozen screens has a hundred facts; those of one form are told by it.
    let listed = vocabulary == .fact ? known.filter { !$0.contains(".") } + factForms : known
    return "known \(vocabulary.rawValue)s: \(enumerated(listed))"
  }

  private static let factForms = [
    "context.KEY", "profile.PATH", "interactions.EVENT", "screens.ID.shown", "since.EVENT",
  ]

  private static func didYouMean(_ word: String?) -> String? {
    word.map { "did you mean \"\($0)\"?" }
  }
}
