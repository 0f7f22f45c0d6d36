import LoginRules
import ProfileModel
import ProfileService
import Rehearsal
import Screens
import System
import Wording

extension Command {
  private static let record = CommandOption(
    "record", "FILE", help: "write the script anew, with what happened as what it expects")
  private static let values = CommandOption(
    "values", help: "tell the values of answers and attributes, too")

  /// Lives that were written down.
  static let play = Command(
    name: "play", words: ["SCRIPT..."], summary: "play scripts, and say what is not as they expect",
    options: [record, values, .json]
  ) { invocation throws(Failure) in
    let arguments = invocation.arguments
    let flow = try FlowSource(folder: arguments[.screens]).flow()
    if arguments.has(record), invocation.words.count > 1 { throw Failure(Sentences.oneRecording) }
    var isAsExpected = true
    for (file, script) in try scripts(invocation.words, flow) {
      var rehearsal = try rehearsal(of: script, in: file, flow)
      let turns = rehearsal.play()
      let text = PlayText(
        file: file, title: script.title, flow: flow, hasValues: arguments.has(values))
      if arguments.has(.json) {
        for turn in turns { invocation.console.print(text.json(of: turn).text) }
      } else {
        for line in text.lines(of: turns) { invocation.console.print(line) }
      }
      isAsExpected = isAsExpected && turns.allSatisfy(\.isAsExpected)
      if let path = arguments[record] { try write(rehearsal.recording.text, to: path) }
    }
    return isAsExpected ? .done : .left
  }

  /// All scripts, before the first is played.
  ///
  /// - Throws: everything that is wrong with any of them.
  private static func scripts(
    _ names: [String], _ flow: Flow
  ) throws(Failure) -> [(file: String, script: Script)] {
    var (scripts, sentences): ([(String, Script)], [String]) = ([], [])
    for name in names {
      do throws(Failure) { scripts.append((name, try script(name, flow))) } catch {
        sentences += error.sentences
      }
    }
    guard sentences.isEmpty else { throw Failure(sentences) }
    return scripts
  }

  /// - Parameter name: a file, or a script that is bundled.
  static func script(_ name: String, _ flow: Flow) throws(Failure) -> Script {
    let file = try ScriptFile(name)
    do throws(ScriptError) {
      return try Script(file: name, bytes: file.bytes, flow: flow)
    } catch {
      throw Failure(error.findings.map { Sentences.finding($0) })
    }
  }

  static func rehearsal(
    of script: Script, in file: String, _ flow: Flow
  ) throws(Failure) -> Rehearsal {
    do throws(ServiceError) {
      return try Rehearsal(
        script, flow: flow, rules: RuleBook.demonstrated(by: flow.personas), words: .sentences)
    } catch {
      throw Failure("\(file): \(Sentences.failure(error))")
    }
  }

  static func write(_ text: String, to path: String) throws(Failure) {
    do throws(SystemError) { try WholeFile.write(Array(text.utf8), to: path) } catch {
      guard case .refused(_, _, let code) = error else { throw Failure(error) }
      throw Failure(Sentences.unwritable(path, SystemError.reason(code)))
    }
  }
}

/// A script that the command line names: a file, or one of those that are bundled.
struct ScriptFile {
  let bytes: [UInt8]

  init(_ name: String) throws(Failure) {
    do throws(SystemError) {
      bytes = try WholeFile.bytes(of: name, atMost: Self.limit)
    } catch {
      guard error.isMissing else { throw Failure(error) }
      let bundled = BundledScreens.scripts
      guard let script = bundled.first(where: { $0.path == Self.path(of: name) }) else {
        throw Failure(Sentences.noScript(name, known: bundled.map { Self.name(of: $0.path) }))
      }
      bytes = script.bytes
    }
  }

  private static func path(of name: String) -> String { "scripts/\(name).json" }

  private static func name(of path: String) -> String {
    String(path.dropFirst("scripts/".count).dropLast(".json".count))
  }

  /// No script is nearly as large, in bytes.
  private static let limit = 4 << 20
}

extension RuleBook {
  /// Services that know the personas and nobody else, and keep no log.
  static func demonstrated(by personas: [Persona]) -> RuleBook {
    let answers = CapturedAnswers(personas.flatMap(\.answers))
    let rules = Enrichment.builtIn.map { EnrichmentRule($0, key: "captured", source: answers) }
    return RuleBook(RulePipeline(stages: [rules]), log: { _ in })
  }
}
