import Rehearsal
import Screens
import System
import Wording

extension Command {
  private static let findings = CommandOption(
    "json", help: "print an array: severity, kind, file, line, column, path, sentence, hint")

  /// What can be asked of a screens folder.
  static let screens = [newScreens, checkScreens, graphScreens]

  private static let newScreens = Command(
    name: "screens new", words: ["DIR"], summary: "write a small flow to start from", options: []
  ) { invocation throws(Failure) in
    guard !invocation.words[0].isEmpty else { throw Failure(Sentences.needsNewFolder) }
    let folder = String(invocation.words[0].withoutLastSlash)
    let files = StarterFlow.files
    do throws(NewFiles.Mishap) {
      try NewFiles.write(files.map { ($0.path, $0.bytes) }, to: folder)
    } catch {
      throw Failure(error, folder)
    }
    for file in files { invocation.console.print("\(folder)/\(file.path)") }
    invocation.console.say("")
    for line in Columns.aligned(Sentences.afterNew(folder)) { invocation.console.say(line) }
    return .done
  }

  private static let checkScreens = Command(
    name: "screens check", words: ["[DIR]"],
    summary: "find every mistake in a folder of screens, or list what there is",
    options: [findings]
  ) { invocation throws(Failure) in
    let source = FlowSource(folder: try invocation.screensFolder())
    let (files, entries) = try source.contents()
    var check = FolderCheck(files: files, entries: entries)
    let scripts = check.readScripts()
    let text = CheckText(check: check, scripts: scripts)
    if invocation.arguments.has(findings) {
      invocation.console.printJSON(text.json)
    } else {
      for line in text.lines { invocation.console.print(line) }
    }
    return check.findings.isEmpty ? .done : .left
  }

  private static let mermaid = CommandOption(
    "mermaid", help: "in the language of Mermaid, in place of Graphviz's DOT")

  private static let graphScreens = Command(
    name: "screens graph", words: ["[DIR]"],
    summary: "draw the flow: events, screens, and what leads from one to the other",
    options: [mermaid]
  ) { invocation throws(Failure) in
    let graph = FlowGraph(try FlowSource(folder: try invocation.screensFolder()).flow())
    let lines = invocation.arguments.has(mermaid) ? graph.mermaid : graph.dot
    for line in lines { invocation.console.print(line) }
    return .done
  }
}

extension Failure {
  /// Why a new folder was not written.
  init(_ refusal: NewFiles.Mishap, _ folder: String) {
    switch refusal {
    case .taken: self.init(Sentences.folderTaken(folder))
    case .refused(.refused(_, let path, let code), let left):
      self.init(Sentences.notWritten(path, SystemError.reason(code), left: left))
    case .refused(let error, _): self.init(error)
    }
  }
}

extension Invocation {
  /// The folder that is named as a word or by `--screens`; `nil` for the bundled one.
  fileprivate func screensFolder() throws(Failure) -> String? {
    guard let word = words.first else { return arguments[.screens] }
    if let option = arguments[.screens], !option.namesSameFolder(as: word) {
      throw Failure(Sentences.twoFolders(word, option))
    }
    return word
  }
}

extension String {
  fileprivate var withoutLastSlash: Substring { self[...(lastIndex { $0 != "/" } ?? startIndex)] }

  fileprivate func namesSameFolder(as other: String) -> Bool {
    isEmpty == other.isEmpty && (isEmpty || withoutLastSlash == other.withoutLastSlash)
  }
}
