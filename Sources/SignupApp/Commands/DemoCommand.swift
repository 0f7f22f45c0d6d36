import Rehearsal
import System
import TerminalUI
import Wording

extension Command {
  private static let cast = CommandOption(
    "cast", "FILE", help: "write a recording (asciicast v2) to a file, and show nothing")
  private static let size = CommandOption(
    "size", "WxH", help: "the size of the recording in cells; 80x24, where none is given")
  private static let speed = CommandOption(
    "speed", "N", help: "how many times as fast as usual, as in 2 or 0.5")

  /// A life that was written down, to look at.
  static let demo = Command(
    name: "demo", words: ["[SCRIPT]"],
    summary: "show a script at the speed of a person: three visits, where none is named",
    options: [cast, size, speed]
  ) { invocation throws(Failure) in
    let speed = try invocation.speed(speed)
    let name = invocation.words.first ?? "three-visits"
    let demonstration = try demonstration(of: name, in: invocation.arguments[.screens])
    if let path = invocation.arguments[cast] {
      let size = try invocation.size(size) ?? Cast.usualSize
      try write(Cast(demonstration, size: size, speed: speed).text, to: path)
    } else {
      var terminal = try DemoRun(demonstration, speed: speed, environment: invocation.environment)
      terminal.untilOver()
      if terminal.isInterrupted { return .interrupted }
    }
    guard demonstration.unexpected > 0 else { return .done }
    for sentence in demonstration.complaints { invocation.console.say("signup: \(sentence)") }
    return .left
  }

  private static func demonstration(
    of name: String, in folder: String?
  ) throws(Failure) -> Demonstration {
    let flow = try FlowSource(folder: folder).flow()
    return Demonstration(try rehearsal(of: script(name, flow), in: name, flow))
  }
}

extension Invocation {
  /// From what shows anything at all to what a wall of screens has.
  fileprivate func size(_ option: CommandOption) throws(Failure) -> Size? {
    guard let text = arguments[option] else { return nil }
    let sides = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard sides.count == 2, let width = sides[0], let height = sides[1],
      30...500 ~= width, 8...200 ~= height
    else { throw Failure(Sentences.needsSize) }
    return Size(width: width, height: height)
  }

  fileprivate func speed(_ option: CommandOption) throws(Failure) -> Double {
    guard let text = arguments[option] else { return 1 }
    guard let speed = Double(text), 0.1...100 ~= speed else { throw Failure(Sentences.needsSpeed) }
    return speed
  }
}

extension Demonstration {
  /// What was said of the steps that went wrong, when the screen is gone.
  fileprivate var complaints: [String] {
    chapters.map(\.caption).filter { if case .unexpected = $0 { true } else { false } }
      .map(Sentences.caption)
  }
}
