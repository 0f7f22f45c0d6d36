package import ProfileModel

/// What is wrong with a command line, and what commands say beside their results.
extension Sentences {
  // MARK: Commands and options

  package static func unknownCommand(_ name: String, known: [String]) -> String {
    "There is no command “\(name)”. There are: \(enumerated(known))."
  }

  package static func missingWord(_ word: String, usage: String) -> String {
    "\(word) is missing: signup \(usage)."
  }

  package static func oneWordTooMany(_ word: String, usage: String) -> String {
    "“\(word)” is one word too many: signup \(usage)."
  }

  /// - Parameter option: as it was written, with its dashes; so in all that follow.
  package static func needsValue(_ option: String) -> String { "\(option) needs a value after it." }
  package static func takesNoValue(_ option: String) -> String { "\(option) takes no value." }

  package static func unknownOption(_ option: String, known: [String]) -> String {
    "\(option) is no option here. There are: \(enumerated(known))."
  }

  package static func needsNumber(_ option: String, in range: ClosedRange<Int>) -> String {
    "\(option) needs a number from \(range.lowerBound) to \(range.upperBound)."
  }

  package static func needsOther(_ option: String, beside other: String) -> String {
    "\(option) needs \(other) beside it."
  }

  package static let needsTime =
    "--now needs a time such as 2026-05-01T09:00:00Z, or +P7D for a week from now."
  package static let needsContext =
    "--context needs KEY=VALUE, as in article=your-profile-is-a-file."
  package static let needsFolder = "--data needs the name of a folder."
  package static let noDataFolder =
    "Neither --data nor HOME says where profiles are kept; set one of them."
  package static let whyOrJSON = "Ask for --why or for --json, not for both."
  package static let noSessionFile =
    "Neither XDG_STATE_HOME nor HOME says where your session is kept; set one of them."
  package static let personOrHistory =
    "Name a person with --user or a history with --history, not both."
  package static let personOrProfile =
    "Name a person with --user or a file with --profile, not both."

  package static func unknownEvent(_ name: String, known: [String]) -> String {
    "There is no event “\(name)”. There are: \(enumerated(known))."
  }

  package static func unknownArticle(_ name: String, known: [String]) -> String {
    "There is no article “\(name)”. There are: \(enumerated(known))."
  }

  package static func noArticle(known: [String]) -> String {
    "Say which article: --context article=ID. There are: \(enumerated(known))."
  }

  /// `a, b, c`
  static func enumerated(_ names: [String]) -> String { names.joined(separator: ", ") }

  // MARK: Profiles

  package static let patchIsNoObject =
    "The patch has to be a JSON object, as in '{\"given_name\": \"Ada\"}'."

  package static func patchIsNoJSON(_ fault: JSONFault) -> String {
    "The patch is no JSON (\(json(fault, in: "patch")))."
  }

  package static let passwordIsReadable =
    "Others can read a command line; give a patch with a password on standard input, with -."

  package static func deleted(_ who: String) -> String { "Deleted \(who)." }

  package static func imported(_ imported: Int, unchanged: Int, refused: Int) -> String {
    "Imported \(imported), unchanged \(unchanged), refused \(refused)."
  }

  /// - Parameter screens: each with its fields, in the order in which they are asked.
  package static func asked(_ screens: [(id: String, fields: [String])], at event: String) -> String
  {
    let asked = screens.map { "\($0.id) (\(enumerated($0.fields)))" }
    return "At this \(event) we ask: "
      + (asked.isEmpty ? "nothing" : asked.joined(separator: ", then ")) + "."
  }

  // MARK: Files

  /// - Parameter reason: the system's.
  package static func unreadable(_ path: String, _ reason: String) -> String {
    "\(path) cannot be read (\(reason))."
  }

  package static func notRegular(_ path: String) -> String {
    "\(path) cannot be read: it is a folder, a pipe or a device. Name a file."
  }

  package static func tooLarge(_ path: String, maximum: Int) -> String {
    "\(path) is larger than \(maximum) bytes."
  }

  package static func notOurs(_ path: String) -> String { "\(path) belongs to another account." }

  package static func openToOthers(_ path: String) -> String {
    "Others can use \(path). Run: chmod go-rwx \(path)"
  }

  package static func noJSON(_ path: String, _ fault: JSONFault) -> String {
    "\(path) is no JSON (\(json(fault)))."
  }

  package static func noProfile(_ path: String) -> String { "\(path) is no profile." }
  /// - Parameter attribute: the one that has a value that it cannot have.
  package static func noProfile(_ path: String, because attribute: String) -> String {
    "\(path) is no profile: \(attribute) cannot be what it says there."
  }

  package static func noHistory(_ path: String) -> String { "\(path) is no history." }
  package static func laterHistory(_ path: String) -> String { writtenLater(path) }
  package static func noScreens(_ path: String) -> String { "\(path) is no folder of screens." }

  package static let needsNewFolder = "Name the folder that is to be written."

  package static func folderTaken(_ path: String) -> String {
    "\(path) has something in it; name a new folder, or an empty one."
  }

  /// - Parameters:
  ///   - reason: the system's.
  ///   - left: what was written before and could not be taken away again.
  package static func notWritten(_ path: String, _ reason: String, left: [String]) -> String {
    "\(path) cannot be written (\(reason)). "
      + (left.isEmpty
        ? "Nothing was left behind."
        : "What was written before is still there: \(enumerated(left)).")
  }

  /// What can be done with a new folder of screens: commands, each with what it is for.
  package static func afterNew(_ folder: String) -> [[String]] {
    let folder = quotedForShell(folder)
    return [
      ["signup --screens \(folder)", "look at it"],
      ["signup screens check \(folder)", "find every mistake"],
      ["signup plan --screens \(folder)", "see what is asked, and why"],
    ]
  }

  /// A word of a command line, in quotes where a shell would take it apart.
  private static func quotedForShell(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      "/._-+,:@%=".utf8.contains(byte) || 0x80 <= byte
        || Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
    }
    return isPlain ? word : "'\(word.replacing("'", with: #"'\''"#))'"
  }

  package static func twoFolders(_ word: String, _ option: String) -> String {
    "\(word) and --screens \(option) are two folders; name one."
  }

  /// - Parameter reason: the system's; `nil` where something else than a file has the name.
  package static func sessionNotKept(in path: String, _ reason: String?) -> String {
    "Your session cannot be kept in \(path) (\(reason ?? "it is no file")); you will have to log in"
      + " again."
  }

  package static func resultNotWritten(_ reason: String) -> String {
    "The result could not be written (\(reason))."
  }

  // MARK: Terminals

  package static let noTerminal =
    "There is no terminal to draw on. Run signup in a terminal window."

  /// - Parameter name: what TERM says.
  package static func unknownTerminal(_ name: String) -> String {
    name.isEmpty
      ? "TERM is not set. Try: TERM=xterm-256color signup"
      : "The terminal database does not know “\(name)”. Try: TERM=xterm-256color signup"
  }

  package static func bareTerminal(_ name: String) -> String {
    "A terminal of the kind “\(name)” cannot show forms. Run signup in another one."
  }
}
