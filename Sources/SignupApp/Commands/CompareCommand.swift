import ProfileModel
import Rehearsal
import Screens
import Staging
import System
import Wording

extension Command {
  private static let scripts = CommandOption(
    "scripts", "DIR", help: "write the scripts into a new folder, for play")
  private static let values = CommandOption(
    "values", help: "with the values of profiles in the scripts, in place of made-up ones")

  /// Whom a change concerns.
  static let compare = Command(
    name: "compare", words: ["OLD", "NEW"],
    summary: "who is asked more, less or elsewhere by another folder of screens",
    options: [scripts, values, .json]
  ) { invocation throws(Failure) in
    let arguments = invocation.arguments
    if arguments.has(.screens) { throw Failure(Sentences.twoFoldersAsWords) }
    let folders = (old: invocation.words[0], new: invocation.words[1])
    let flows = try ComparedFolders(folders.old, folders.new)
    let comparer = Comparer(flows.old, flows.new)
    let hasValues = arguments.has(values)
    if arguments.has(.data) {
      let now = try Installation.clock(arguments[.now])()
      var users = try ComparedUsers(comparer, at: now, hasValues: hasValues, invocation)
      return try compare(&users, by: comparer, at: now, invocation)
    }
    // Personas live in the time of scripts, so that they show the same each time.
    let start = Script.usualStart
    let now = try arguments[.now].map { time throws(Failure) in
      try Installation.time(time, since: start)
    }
    var personas = ComparedPersonas(
      comparer, folders: folders, at: now ?? start, hasValues: hasValues)
    return try compare(&personas, by: comparer, at: now ?? start, invocation)
  }

  private static func compare(
    _ people: inout some ComparedPeople, by comparer: Comparer, at now: Timestamp,
    _ invocation: Invocation
  ) throws(Failure) -> Failure.Status {
    var progress = Progress(console: invocation.console)
    defer { progress.end() }
    let comparison = try people.compare {
      progress.show(Sentences.comparing($0))
    } tell: { sentence in
      progress.end()
      invocation.console.say("signup: \(sentence)")
    }
    let finder = ComparisonScripts(comparer: comparer, now: now)
    let found = comparison.groups.map { group in
      people.person(named: group.example).flatMap { person in
        finder.script(for: person, title: title(of: group))
      }
    }
    progress.end()
    let files = try invocation.arguments[scripts].map { folder throws(Failure) in
      try write(found, to: folder)
    }
    let text = CompareText(
      comparison: comparison, comparer: comparer, now: now, scripts: found,
      files: files ?? found.map { _ in nil })
    print(text, invocation)
    return comparison.affected == 0 && !people.isPartial ? .done : .left
  }

  private static func title(of group: Comparison.Group) -> String {
    group.shifts.map { "\($0.field): \(Sentences.sentence(of: $0))" }.joined(separator: " ")
  }

  /// - Returns: the names of the files, in the order of the scripts.
  private static func write(
    _ scripts: [Script?], to folder: String
  ) throws(Failure) -> [String?] {
    let names = scripts.enumerated().map { $1 == nil ? nil : "change-\($0 + 1).json" }
    let files = zip(names, scripts).compactMap { name, script in
      name.flatMap { name in script.map { (path: name, bytes: Array($0.text.utf8)) } }
    }
    do throws(NewFiles.Mishap) { try NewFiles.write(files, to: folder) } catch {
      throw Failure(error, folder)
    }
    return names.map { name in name.map { "\(folder)/\($0)" } }
  }

  private static func print(_ text: CompareText, _ invocation: Invocation) {
    if invocation.arguments.has(.json) {
      invocation.console.printJSON(Array(text.json.text.utf8))
    } else {
      for line in text.lines { invocation.console.print(line) }
    }
  }
}
